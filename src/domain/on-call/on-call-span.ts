import type { Instant } from '../instant.js';
import type { Rota } from '../support-plan.js';
import { findTier } from '../support-plan.js';
import type { Calendar } from '../time/calendar.js';
import type { Override } from './override.js';
import { isRota, overrideAt, type WhoseTurn } from './ring-order.js';
import { firstTurn, rotaTurn, type Turn } from './rota-turn.js';

/** From when until when the same one is on call, and by what. */
export type OnCallSpan =
  | {
      readonly source: 'override';
      readonly override: Override;
      readonly from: Instant;
      /** Null: until somebody goes back to the rota. */
      readonly until: Instant | null;
    }
  | {
      readonly source: 'rota';
      readonly from: Instant;
      /** Null where nobody else has a turn. */
      readonly until: Instant | null;
    }
  /** The first turn of the rota is still to come. */
  | { readonly source: 'notBegun'; readonly begins: Instant }
  /** The plan has no rota for the tier. */
  | { readonly source: 'none' };

/** The end of the last turn in a row that is the same person's; null when all turns are. */
const lastsUntil = (rota: Rota, turn: Turn, calendar: Calendar): Instant | null => {
  if (rota.people.every((one) => one === turn.person)) return null;
  let next = rotaTurn(rota, turn.until, calendar);
  while (next?.person === turn.person) next = rotaTurn(rota, next.until, calendar);
  return next?.from ?? null;
};

const begunAt = (rota: Rota, turn: Turn, calendar: Calendar): Instant => {
  if (rota.people.every((one) => one === turn.person)) return firstTurn(rota, calendar);
  let { from } = turn;
  for (let before = rotaTurn(rota, from - 1, calendar); before?.person === turn.person;) {
    from = before.from;
    before = rotaTurn(rota, from - 1, calendar);
  }
  return from;
};

/** The stretch of time that an instant belongs to in which the one on call for a tier does not change. */
export const onCallSpan = (of: WhoseTurn): OnCallSpan => {
  const override = overrideAt(of);
  if (override !== undefined) return { source: 'override', override, from: override.from, until: override.until };
  const rota = findTier(of.plan, of.tier)?.onCall ?? null;
  if (!isRota(rota) || rota.people.length === 0) return { source: 'none' };
  const turn = rotaTurn(rota, of.at, of.calendar);
  if (turn === null) return { source: 'notBegun', begins: firstTurn(rota, of.calendar) };
  const { calendar } = of;
  return { source: 'rota', from: begunAt(rota, turn, calendar), until: lastsUntil(rota, turn, calendar) };
};
