import type { SupportPlan, TierNumber } from '../domain/support-plan.js';
import type { Microsoft } from '../simulator/microsoft.js';
import type { Person } from '../simulator/people/person.js';
import type { Channel, Team } from '../simulator/tenant/team.js';
import { namesIn } from '../usecases/resolve-people.js';

/** The make-believe organisation of a plan: its staff, their channels and a few people with problems. */
export interface Scene {
  readonly team: Team;
  /** By tier; two tiers of one channel share it. */
  readonly channels: ReadonlyMap<TierNumber, Channel>;
  /** By principal name. */
  readonly staff: ReadonlyMap<string, Person>;
  readonly admin: Person;
  readonly requesters: readonly Person[];
}

/** Requesters to be, with different languages, departments and devices. */
const REQUESTERS = [
  { name: 'Mia', department: 'Sales', locale: 'en-GB', timezone: 'Europe/London' },
  { name: '怡君', key: 'yijun', department: 'Marketing', locale: 'zh-TW', timezone: 'Asia/Taipei' },
  { name: 'Noor', department: 'IT', locale: 'en-US', timezone: 'America/New_York' },
] as const;

const nameOf = (principalName: string): string => {
  const local = principalName.split('@')[0] ?? principalName;
  return local.charAt(0).toUpperCase() + local.slice(1);
};

const domainOf = (plan: SupportPlan): string => namesIn(plan)[0]?.split('@')[1] ?? 'contoso.example';

const addRequester = (microsoft: Microsoft, plan: SupportPlan, one: (typeof REQUESTERS)[number]): Person => {
  const { name, department, locale, timezone } = one;
  const local = 'key' in one ? one.key : name.toLowerCase();
  return microsoft.addUser({ principalName: `${local}@${domainOf(plan)}`, name, department, locale, timezone });
};

/** Sets the scene of a plan in silence: nothing is told to the bot yet. */
export const buildScene = (microsoft: Microsoft, plan: SupportPlan): Scene => {
  const staff = new Map<string, Person>();
  for (const principalName of namesIn(plan)) {
    staff.set(
      principalName,
      microsoft.addUser({
        principalName,
        name: nameOf(principalName),
        department: 'IT',
        locale: plan.organisation.languages[0] === 'zh-TW' ? 'zh-TW' : 'en-US',
      }),
    );
  }
  const team = microsoft.addTeam({ name: 'Intune support', members: [...staff.values()] });
  const byId = new Map<string, Channel>();
  const channels = new Map<TierNumber, Channel>();
  for (const tier of plan.tiers) {
    const shared = tier.channel === null ? undefined : byId.get(tier.channel);
    const name = `Tier ${String(tier.tier)} · ${tier.name}`;
    const channel =
      shared ?? microsoft.addChannel(team, { name, ...(tier.channel === null ? {} : { id: tier.channel }) });
    byId.set(channel.id, channel);
    channels.set(tier.tier, channel);
  }
  const [someone, ...others] = REQUESTERS;
  const first = addRequester(microsoft, plan, someone);
  const requesters = [first, ...others.map((one) => addRequester(microsoft, plan, one))];
  const admin = staff.get(plan.organisation.admins[0] ?? '') ?? [...staff.values()][0] ?? first;
  return { team, channels, staff, admin, requesters };
};

/** What an admin and the people do on the first day, over the wire: add the app, bind the channels. */
export const installEverywhere = async (
  microsoft: Microsoft,
  { team, channels, admin, requesters }: Scene,
  plan: SupportPlan,
): Promise<void> => {
  await microsoft.installInTeam(team, admin);
  const bound = new Set<Channel>();
  for (const channel of channels.values()) {
    if (bound.has(channel)) continue;
    bound.add(channel);
    const tiers = plan.tiers.filter((tier) => channels.get(tier.tier) === channel).map((tier) => String(tier.tier));
    await admin.writesIn(channel, `this is tier ${tiers.join(' and ')}`, { mention: true });
  }
  for (const person of requesters) await microsoft.installFor(person);
};
