import type {
  BridgeRules,
  FactRules,
  HandOverField,
  IntakeRules,
  Membership,
  Organisation,
  Phase,
  Route,
  SupportPlan,
  Tier,
  TierNumber,
  WeekHours,
} from '../domain/support-plan.js';
import { CATEGORIES } from '../domain/support-plan.js';
import type { PlanConditions } from './checks/check-conditions.js';
import { parseDuration } from './format/duration.js';
import { businessDay, parseWeekHours } from './format/week-hours.js';
import { compileReminders } from './compile-reminders.js';
import type { PhaseFile, PlanFile, TierFile } from './schema.js';

const lower = (text: string): string => text.toLowerCase();

/** A plan whose shape and meaning were checked, with every default filled in. */
export function compilePlan(file: PlanFile, conditions: PlanConditions, hash: string): SupportPlan {
  const organisation = compileOrganisation(file.organisation);
  const [first, ...rest] = [...file.tiers].sort((one, other) => one.tier - other.tier);
  const numbers = file.tiers.map(({ tier }) => tier).sort();
  const compile = (tier: TierFile): Tier => compileTier(tier, organisation.businessHours, Math.max(...numbers));
  const { microsoftSupport: microsoft } = file;
  return {
    hash,
    organisation,
    // The schema wants at least one tier.
    tiers: [compile(first as TierFile), ...rest.map(compile)],
    microsoftSupport: microsoft
      ? { mayFile: microsoft.mayFile.map(lower), remindAfter: parseDuration(microsoft.remindAfter ?? '1d') }
      : null,
    categories: file.categories ?? CATEGORIES,
    intake: compileIntake(file.intake, businessDay(organisation.businessHours)),
    reminders: compileReminders(file.reminders, businessDay(organisation.businessHours)),
    facts: compileFacts(file.facts),
    routing: compileRouting(file, conditions),
    phases: (file.phases ?? []).map((phase) => compilePhase(phase, numbers)),
    bridge: file.bridge ? compileBridge(file.bridge, conditions) : null,
    training: compileTraining(file.training, numbers),
    resources: (file.resources ?? []).map(({ title, url, tiers }) => ({ title, url, tiers: tiers ?? numbers })),
    examples: (file.examples ?? []).map(compileExample),
  };
}

function compileOrganisation(written: PlanFile['organisation']): Organisation {
  const [language = 'en', ...others] = written.languages ?? [];
  return {
    name: written.name,
    languages: [language, ...others],
    timeZone: written.timeZone ?? 'UTC',
    businessHours: parseWeekHours(written.businessHours ?? { 'mon-fri': '09:00-17:00' }),
    holidays: written.holidays ?? [],
    admins: (written.admins ?? []).map(lower),
  };
}

/** What each tier has to tell when it hands over, where the plan does not say; the top tier hands over to nobody. */
const HAND_OVER: Readonly<Record<TierNumber, readonly HandOverField[]>> = {
  1: ['tried'],
  2: ['tried', 'findings'],
  3: [],
};

function compileTier(written: TierFile, businessHours: WeekHours, top: number): Tier {
  const hours = written.hours ? parseWeekHours(written.hours) : null;
  const { take, solve } = written.targets ?? {};
  const day = businessDay(hours ?? businessHours);
  return {
    tier: written.tier,
    name: written.name ?? `Tier ${written.tier}`,
    responsibilities: written.responsibilities ?? [],
    channel: written.channel ?? null,
    members: compileMembers(written.members),
    lead: written.lead === undefined ? null : lower(written.lead),
    hours,
    targets: {
      take: take === undefined ? null : parseDuration(take, day),
      solve: solve === undefined ? null : parseDuration(solve, day),
    },
    handOver: { requires: written.handOver?.requires ?? (written.tier === top ? [] : HAND_OVER[written.tier]) },
    onCall: compileOnCall(written.onCall),
  };
}

function compileMembers(written: TierFile['members']): Membership {
  if (written === 'channel') return { kind: 'channel' };
  if (Array.isArray(written)) return { kind: 'people', people: [...new Set(written.map(lower))] };
  return { kind: 'entraGroup', groupId: lower(written.entraGroup) };
}

function compileOnCall(written: TierFile['onCall']): Tier['onCall'] {
  if (!written) return null;
  const hours = written.hours ? parseWeekHours(written.hours) : null;
  return 'shifts' in written ? { ...written, hours } : { ...written, people: written.people.map(lower), hours };
}

/** What is not said about requests that wait for "Send". */
export const withIntakeDefaults = ({ gather, remindAfter, then, after }: NonNullable<PlanFile['intake']>) => ({
  gather: gather ?? '4s',
  remindAfter: remindAfter ?? '30m',
  then: then ?? 'send',
  after: after ?? '4h',
});

/** A request that nobody sends is sent: whoever described a problem wants help more than a tidy form. */
function compileIntake(written: PlanFile['intake'], day: number): IntakeRules {
  const { gather, remindAfter, then, after } = withIntakeDefaults(written ?? {});
  return {
    gather: parseDuration(gather),
    remindAfter: parseDuration(remindAfter, day),
    then,
    after: parseDuration(after, day),
  };
}

/** What needs another permission is asked for only where the plan says so. */
const compileFacts = ({ devices, enrolmentFailures, serviceHealth, profile }: PlanFile['facts'] = {}): FactRules => ({
  devices: devices ?? false,
  enrolmentFailures: enrolmentFailures ?? false,
  serviceHealth: serviceHealth ?? false,
  profile: profile ?? true,
});

function compileRouting(file: PlanFile, conditions: PlanConditions): SupportPlan['routing'] {
  const routes = (file.routing ?? []).map(({ name, to }, index): Route => ({
    name,
    when: conditions.get(`routing[${index}].when`)?.condition ?? null,
    to: { tier: to.tier, priority: to.priority ?? 'normal' },
  }));
  const [first, ...rest] = routes;
  return first
    ? [first, ...rest]
    : [{ name: 'Everything starts at tier 1', when: null, to: { tier: 1, priority: 'normal' } }];
}

const compilePhase = (
  { name, kind, from, to, groups = [], involve }: PhaseFile,
  tiers: readonly TierNumber[],
): Phase => ({
  name,
  kind,
  from,
  to,
  groups: groups.map((group) => ({
    name: group.name,
    users: group.users ?? 0,
    departments: group.departments ?? [],
    people: (group.people ?? []).map(lower),
    entraGroup: group.entraGroup === undefined ? null : lower(group.entraGroup),
  })),
  involve: involve ?? tiers,
});

function compileBridge(written: NonNullable<PlanFile['bridge']>, conditions: PlanConditions): BridgeRules {
  const when = (key: 'openWhen' | 'proposeWhen'): BridgeRules['openWhen'] => {
    const compiled = conditions.get(`bridge.${key}`);
    return compiled && !compiled.condition ? ALWAYS : (compiled?.condition ?? null);
  };
  return {
    openWhen: when('openWhen'),
    proposeWhen: when('proposeWhen'),
    trustRequester: written.trustRequester ?? false,
    ring: parseDuration(written.ring ?? '45s'),
    hold: parseDuration(written.hold ?? '10s'),
    cooldown: parseDuration(written.cooldown ?? '1h'),
    fallback: written.fallback ?? 'meeting',
  };
}

/** A bridge rule that is null never opens; only a route's null means always. */
const ALWAYS: NonNullable<BridgeRules['openWhen']> = { source: 'true', holds: () => ({ holds: true }) };

function compileTraining(written: PlanFile['training'], everybody: readonly TierNumber[]): SupportPlan['training'] {
  return {
    agenda: (written?.agenda ?? []).map(({ title, minutes, tiers, points }) => ({
      title,
      minutes,
      tiers: tiers ?? everybody,
      points: points ?? [],
    })),
    drills: (written?.drills ?? []).map(({ title, tiers, pass }) => ({ title, tiers: tiers ?? everybody, pass })),
  };
}

function compileExample(written: NonNullable<PlanFile['examples']>[number]): SupportPlan['examples'][number] {
  const { says, department, expect } = written;
  const { category, platform, tier, priority, route } = expect;
  return {
    says,
    ...(department === undefined ? {} : { department }),
    expect: {
      ...(category === undefined ? {} : { category }),
      ...(platform === undefined ? {} : { platform }),
      ...(tier === undefined ? {} : { tier }),
      ...(priority === undefined ? {} : { priority }),
      ...(route === undefined ? {} : { route }),
    },
  };
}
