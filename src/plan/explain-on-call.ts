import type { Instant } from '../domain/instant.js';
import { inRingHours, isRota, onCallOrder, type WhoseTurn } from '../domain/on-call/ring-order.js';
import type { PrincipalName } from '../domain/people.js';
import type { SupportPlan, Tier, TierNumber } from '../domain/support-plan.js';
import type { Calendar } from '../domain/time/calendar.js';
import { formatWeekHours } from './format/week-hours.js';

/** Who of a tier would be called by the rota of the plan; what was agreed in the chat is not known to the plan. */
export interface ExplainedTurn {
  readonly tier: TierNumber;
  /** In the order in which they are rung, empty when nobody is. */
  readonly people: readonly PrincipalName[];
  /** Null when somebody is. */
  readonly nobody: string | null;
}

const whyNobody = (tier: Tier, of: WhoseTurn): string => {
  const { onCall } = tier;
  if (!isRota(onCall)) return 'the plan has no rota of it';
  if (onCall.hours && !inRingHours(tier, of)) return `rung only ${formatWeekHours(onCall.hours)}, and not on holidays`;
  return onCall.people.length === 0 ? 'its rota is empty' : `its rota begins on ${onCall.from.replace('T', ' ')}`;
};

/** Who of each tier would be called if a bridge opened at that instant. */
export const explainOnCall = (plan: SupportPlan, at: Instant, calendar: Calendar): readonly ExplainedTurn[] =>
  plan.tiers.map((tier) => {
    const of: WhoseTurn = { plan, tier: tier.tier, overrides: [], at, calendar };
    const order = inRingHours(tier, of) ? onCallOrder(of) : [];
    const people = order.flatMap((one) => (one.source === 'rota' ? [one.name] : []));
    return { tier: tier.tier, people, nobody: people.length === 0 ? whyNobody(tier, of) : null };
  });

/** The same as lines of plain text. */
export const onCallLines = (turns: readonly ExplainedTurn[]): readonly string[] =>
  turns.map(({ tier, people: [first, ...next], nobody }) => {
    const then = next.length === 0 ? '' : `, then ${next.join(', ')}`;
    return `  tier ${tier}       ${first === undefined ? `nobody: ${nobody ?? ''}` : `${first}${then}`}`;
  });
