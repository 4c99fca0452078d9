import type { SupportPlan, Tier, TierNumber } from '../domain/support-plan.js';
import type { Microsoft } from '../simulator/microsoft.js';
import type { Person } from '../simulator/people/person.js';
import type { Channel, Team } from '../simulator/tenant/team.js';
import { namesIn } from '../usecases/resolve-people.js';
import { REQUESTERS, type RequesterNote } from './requesters.js';

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

/** Who works in a tier whose people the plan does not name. */
const STAND_INS: Readonly<Record<TierNumber, readonly string[]>> = {
  1: ['ana', 'bo'],
  2: ['cho', 'dan'],
  3: ['eve', 'fay'],
};

const nameOf = (principalName: string): string => {
  const local = principalName.split('@')[0] ?? principalName;
  return local.charAt(0).toUpperCase() + local.slice(1);
};

const domainOf = (plan: SupportPlan): string => namesIn(plan)[0]?.split('@')[1] ?? 'contoso.example';

const standIns = (plan: SupportPlan, { tier, members }: Tier): readonly string[] =>
  members.kind === 'people' ? [] : STAND_INS[tier].map((name) => `${name}@${domainOf(plan)}`);

/** Principal names of those who work in a tier here. */
export const staffOf = (plan: SupportPlan, tier: Tier): readonly string[] =>
  tier.members.kind === 'people' ? tier.members.people.map((name) => name.toLowerCase()) : standIns(plan, tier);

const castStaff = (microsoft: Microsoft, plan: SupportPlan, staff: Map<string, Person>): void => {
  const wanted = new Set([...namesIn(plan), ...plan.tiers.flatMap((tier) => standIns(plan, tier))]);
  const locale = plan.organisation.languages[0] === 'zh-TW' ? 'zh-TW' : 'en-US';
  for (const principalName of wanted)
    if (!staff.has(principalName))
      staff.set(
        principalName,
        microsoft.addUser({ principalName, name: nameOf(principalName), department: 'IT', locale }),
      );
};

const openChannels = (
  microsoft: Microsoft,
  plan: SupportPlan,
  { team, staff, channels }: { team: Team; staff: ReadonlyMap<string, Person>; channels: Map<TierNumber, Channel> },
): void => {
  const byId = new Map([...channels.values()].map((channel) => [channel.id, channel]));
  const admins = plan.organisation.admins.flatMap((name) => staff.get(name.toLowerCase()) ?? []);
  for (const tier of plan.tiers) {
    if (channels.has(tier.tier)) continue;
    const shared = tier.channel === null ? undefined : byId.get(tier.channel);
    const members = staffOf(plan, tier).flatMap((name) => staff.get(name) ?? []);
    if (tier.members.kind === 'entraGroup') microsoft.addGroup({ id: tier.members.groupId, name: tier.name, members });
    const channel =
      shared ??
      microsoft.addChannel(team, {
        name: `Tier ${String(tier.tier)} · ${tier.name}`,
        ...(tier.channel === null ? {} : { id: tier.channel }),
        // Being in a standard channel gives nobody rights: its roster is the whole team's.
        ...(tier.members.kind === 'channel' ? { kind: 'private' as const, members: [...members, ...admins] } : {}),
      });
    byId.set(channel.id, channel);
    channels.set(tier.tier, channel);
  }
};

/** Sets the scene of a plan in silence: nothing is told to the bot yet. */
export const buildScene = (microsoft: Microsoft, plan: SupportPlan): Scene => {
  const staff = new Map<string, Person>();
  castStaff(microsoft, plan, staff);
  const team = microsoft.addTeam({ name: 'Intune support', members: [...staff.values()] });
  const channels = new Map<TierNumber, Channel>();
  openChannels(microsoft, plan, { team, staff, channels });
  const join = ({ key, name, department, locale, timezone }: RequesterNote): Person =>
    microsoft.addUser({ principalName: `${key}@${domainOf(plan)}`, name, department, locale, timezone });
  const [first, ...others] = REQUESTERS;
  const requesters = [join(first), ...others.map(join)] as const;
  const admin = staff.get(plan.organisation.admins[0]?.toLowerCase() ?? '') ?? [...staff.values()][0] ?? requesters[0];
  return { team, channels, staff, admin, requesters };
};

/** The scene after an edit of the plan: new people join the team, new tiers get a channel that is bound over the wire. */
export const extendScene = async (microsoft: Microsoft, scene: Scene, plan: SupportPlan): Promise<Scene> => {
  const staff = new Map(scene.staff);
  const channels = new Map([...scene.channels].filter(([tier]) => plan.tiers.some((one) => one.tier === tier)));
  castStaff(microsoft, plan, staff);
  for (const [name, person] of staff) if (!scene.staff.has(name)) await microsoft.addMember(scene.team, person);
  openChannels(microsoft, plan, { team: scene.team, staff, channels });
  const extended = { ...scene, staff, channels };
  const known = new Set(scene.channels.values());
  for (const channel of channels.values()) if (!known.has(channel)) await microsoft.channelCreated(channel);
  const added = new Map([...channels].filter(([tier]) => !scene.channels.has(tier)));
  await bindChannels({ ...extended, channels: added }, plan);
  return extended;
};

const bindChannels = async ({ channels, admin }: Scene, plan: SupportPlan): Promise<void> => {
  const bind = (channel: Channel): Promise<unknown> => {
    const tiers = plan.tiers.filter((tier) => channels.get(tier.tier) === channel).map((tier) => String(tier.tier));
    return admin.writesIn(channel, `this is tier ${tiers.join(' and ')}`, { mention: true });
  };
  await Promise.all([...new Set(channels.values())].map(bind));
};

/** What an admin and the people do on the first day, over the wire: add the app, bind the channels. */
export const installEverywhere = async (microsoft: Microsoft, scene: Scene, plan: SupportPlan): Promise<void> => {
  await microsoft.installInTeam(scene.team, scene.admin);
  await Promise.all([bindChannels(scene, plan), ...scene.requesters.map((person) => microsoft.installFor(person))]);
};
