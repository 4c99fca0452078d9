import type { Instant } from '../instant.js';
import type { Person, PrincipalName } from '../people.js';
import type { Rota, ShiftsRota, SupportPlan, Tier, TierNumber } from '../support-plan.js';
import { findTier } from '../support-plan.js';
import { openOn } from '../time/business-time.js';
import type { Calendar } from '../time/calendar.js';
import type { Override } from './override.js';
import { rotaTurn } from './rota-turn.js';

/** Somebody to ring: as the plan's rota writes people, or the person whom an override named. */
export type OnCallPerson =
  { readonly source: 'rota'; readonly name: PrincipalName } | { readonly source: 'override'; readonly person: Person };

export interface WhoseTurn {
  readonly plan: SupportPlan;
  readonly tier: TierNumber;
  /** Of any tier and time; those that do not hold here and now are passed over. */
  readonly overrides: readonly Override[];
  readonly at: Instant;
  readonly calendar: Calendar;
}

/** Shifts of Teams are not read: nobody is on call by them. */
export const isRota = (onCall: Rota | ShiftsRota | null): onCall is Rota => onCall !== null && 'rota' in onCall;

/** The override that holds at an instant: of several the one that began last. Undefined: the rota holds. */
export const overrideAt = ({ overrides, tier, at }: WhoseTurn): Override | undefined =>
  overrides
    .filter((one) => one.tier === tier && one.from <= at && (one.until === null || at < one.until))
    .reduce<Override | undefined>((last, one) => (last !== undefined && last.from > one.from ? last : one), undefined);

/** Whether people of the tier may be rung at that instant; a plan that names no hours allows it always. */
export const inRingHours = ({ onCall }: Tier, { plan, at, calendar }: WhoseTurn): boolean => {
  const hours = onCall?.hours ?? null;
  if (hours === null) return true;
  const open = openOn(calendar.localDay(at), { hours, holidays: plan.organisation.holidays, calendar });
  return open !== null && open.from <= at && at < open.to;
};

/** The rota from whose turn it is on, each person once; empty before its first turn. */
const byTurns = (rota: Rota, { at, calendar }: WhoseTurn): readonly PrincipalName[] => {
  const turn = rotaTurn(rota, at, calendar);
  if (turn === null) return [];
  const first = turn.number % rota.people.length;
  return [...new Set([...rota.people.slice(first), ...rota.people.slice(0, first)])];
};

/**
 * Who of a tier is on call at an instant, by an override first, then by whose turn it is, then those whose turn comes next;
 * empty where nobody has a turn. Whom an override named may come again by the name that the rota has for the same person:
 * {@link ringList} knows who that is and counts nobody twice.
 */
export const onCallOrder = (of: WhoseTurn): readonly OnCallPerson[] => {
  const onCall = findTier(of.plan, of.tier)?.onCall ?? null;
  const override = overrideAt(of);
  const turns = isRota(onCall) ? byTurns(onCall, of) : [];
  return [
    ...(override === undefined ? [] : [{ source: 'override', person: override.person } as const]),
    ...turns.map((name) => ({ source: 'rota', name }) as const),
  ];
};

/** Who of a tier is rung, in order: {@link onCallOrder}, and nobody outside the tier's ring hours. */
export const ringOrder = (of: WhoseTurn): readonly OnCallPerson[] => {
  const tier = findTier(of.plan, of.tier);
  return tier === undefined || !inRingHours(tier, of) ? [] : onCallOrder(of);
};
