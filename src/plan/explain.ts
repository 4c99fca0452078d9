import type { Understanding } from '../domain/intake/understand.js';
import type { RuleOutcome } from '../domain/routing/choose-route.js';
import { chooseRoute, tryRule } from '../domain/routing/choose-route.js';
import type { Facts } from '../domain/routing/facts.js';
import type { Instant } from '../domain/instant.js';
import type { Membership, PhaseGroup, Priority, Route, SupportPlan, TierNumber } from '../domain/support-plan.js';
import { findTier } from '../domain/support-plan.js';
import type { Calendar } from '../domain/time/calendar.js';
import { scan } from './conditions/scan.js';
import type { ExplainedTurn } from './explain-on-call.js';
import { explainOnCall, onCallLines } from './explain-on-call.js';
import { FACTS } from './facts.js';

/** A rule that was tried, with what it asked and what it saw. */
export type ExplainedRule = RuleOutcome & {
  readonly name: string;
  readonly when: string | null;
  readonly facts: readonly { readonly name: string; readonly value: unknown }[];
};

/** Where a message would go under a plan, and why. */
export interface Explanation {
  readonly understood: Understanding;
  readonly phase: Facts['phase'];
  /** Every rule down to the one that decided. */
  readonly rules: readonly ExplainedRule[];
  readonly route: string;
  readonly priority: Priority;
  readonly tier: {
    readonly tier: TierNumber;
    readonly name: string;
    readonly held: Membership;
    readonly lead: string | null;
  };
  /** Who would be called if a bridge opened; empty where no time is given. */
  readonly called: readonly ExplainedTurn[];
}

/** What becomes of words under a plan; with a time, also who would be called then. */
export function explain(
  plan: SupportPlan,
  understood: Understanding,
  facts: Facts,
  when?: { readonly at: Instant; readonly calendar: Calendar },
): Explanation {
  const chosen = chooseRoute(plan, facts);
  const tried = plan.routing.map((route) => explainRule(route, facts));
  const decided = tried.findIndex(({ outcome }) => outcome === 'held');
  const tier = findTier(plan, chosen.tier) ?? plan.tiers[0];
  return {
    understood,
    phase: facts.phase,
    rules: decided < 0 ? tried : tried.slice(0, decided + 1),
    route: chosen.route.name,
    priority: chosen.priority,
    tier: { tier: tier.tier, name: tier.name, held: tier.members, lead: tier.lead },
    called: when ? explainOnCall(plan, when.at, when.calendar) : [],
  };
}

function explainRule(route: Route, facts: Facts): ExplainedRule {
  const when = route.when?.source ?? null;
  return { name: route.name, when, facts: when === null ? [] : factsIn(when, facts), ...tryRule(route, facts) };
}

/** The facts that a condition names, each with its value. */
function factsIn(source: string, facts: Facts): ExplainedRule['facts'] {
  const named = new Set(scan(source).flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])));
  return FACTS.filter(({ name }) => named.has(name)).map(({ name }) => ({ name, value: factValue(facts, name) }));
}

function factValue(facts: Facts, name: string): unknown {
  const [group = '', property = ''] = name.split('.');
  const values = (facts as unknown as Record<string, Record<string, unknown> | undefined>)[group];
  return values?.[property] ?? null;
}

/** A value as people read it; a long text is cut. */
function shown(value: unknown): string {
  if (value === null) return 'not known';
  if (Array.isArray(value)) return value.length > 0 ? value.map(shown).join(', ') : 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Who works in a tier, in words. */
export function whoHolds(members: Membership): string {
  switch (members.kind) {
    case 'people':
      return members.people.join(', ');
    case 'entraGroup':
      return `the members of Entra group ${members.groupId}`;
    case 'channel':
      return 'the members of its channel';
  }
}

/** Whom a rollout group is, in words. */
export const whoIsIn = ({ departments, people, entraGroup }: PhaseGroup): string =>
  [
    ...(departments.length > 0 ? [`department ${departments.join(', ')}`] : []),
    ...people,
    ...(entraGroup === null ? [] : [`Entra group ${entraGroup}`]),
  ].join('; ');

/** Whether such words end in a ticket, or in a question back that leads to one. */
const isForStaff = (kind: Understanding['kind']): boolean => ['problem', 'vague', 'person'].includes(kind);

/** The explanation as lines of plain text. */
export function explanationLines({
  understood,
  phase,
  rules,
  route,
  priority,
  tier,
  called,
}: Explanation): readonly string[] {
  return [
    'Understood',
    `  what kind    ${understood.kind}`,
    `  title        ${understood.title}`,
    `  category     ${understood.category}`,
    `  platform     ${understood.platform}`,
    `  error codes  ${shown(understood.errorCodes)}`,
    `  impact       ${shown(understood.impact)}`,
    `  language     ${understood.language}`,
    `  because of   ${understood.because.join(' · ') || 'nothing in particular'}`,
    `  phase        ${phase.name === null ? 'none' : `${phase.name}, day ${phase.day ?? 1}`}`,
    '',
    'Rules',
    ...rules.flatMap(ruleLines),
    '',
    ...(isForStaff(understood.kind) ? [] : ['Gets an answer and no ticket. Sent as a problem all the same:']),
    `Goes to tier ${tier.tier} (${tier.name}) with ${priority} priority, by "${route}"`,
    `  held by      ${whoHolds(tier.held)}`,
    ...(tier.lead === null ? [] : [`  led by       ${tier.lead}`]),
    ...(called.length === 0 ? [] : ['', 'A bridge would call now, by the rota', ...onCallLines(called)]),
  ];
}

function ruleLines(rule: ExplainedRule): readonly string[] {
  const sign = { held: '→', 'did not hold': ' ', failed: '!' }[rule.outcome];
  const seen = rule.facts.map(({ name, value }) => `${name} is ${shown(value)}`).join('; ');
  const outcome = rule.outcome === 'failed' ? `could not be computed: ${rule.failed}` : rule.outcome;
  return [
    `  ${sign} ${rule.name}: ${rule.when === null ? 'always holds' : outcome}`,
    ...(rule.when === null ? [] : [`      when ${rule.when.replace(/\s+/g, ' ').trim()}`]),
    ...(seen === '' ? [] : [`      ${seen}`]),
  ];
}
