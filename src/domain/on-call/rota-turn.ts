import type { Instant } from '../instant.js';
import type { PrincipalName } from '../people.js';
import type { Rota } from '../support-plan.js';
import type { Calendar } from '../time/calendar.js';
import { dayNumber, plusDays } from '../time/local-day.js';

/** Whose turn it is, from when until when; `until` belongs to the next turn already. */
export interface Turn {
  readonly person: PrincipalName;
  /** Counted from 0, the first turn of the rota. */
  readonly number: number;
  readonly from: Instant;
  readonly until: Instant;
}

const DAYS = { daily: 1, weekly: 7 } as const;

/** A turn begins at the same time by the wall clock, so that one of 24 hours has 23 or 25 when the clocks change. */
const beginning = ({ rota, from }: Rota, turn: number, calendar: Calendar): Instant => {
  const [day = '', time = ''] = from.split('T');
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return calendar.instantAt(plusDays(day, turn * DAYS[rota]), minutes);
};

const turnNumber = (rota: Rota, at: Instant, calendar: Calendar): number => {
  const days = dayNumber(calendar.localDay(at)) - dayNumber(rota.from.slice(0, 10));
  let turn = Math.floor(days / DAYS[rota.rota]);
  // The day says it but for the hours before the hand-over; a clock that skips midnight costs one more step.
  while (beginning(rota, turn, calendar) > at) turn -= 1;
  while (beginning(rota, turn + 1, calendar) <= at) turn += 1;
  return turn;
};

/** When the first turn of a rota begins. */
export const firstTurn = (rota: Rota, calendar: Calendar): Instant => beginning(rota, 0, calendar);

/** The turn that an instant falls into; null before the first one, and where the rota names nobody. */
export const rotaTurn = (rota: Rota, at: Instant, calendar: Calendar): Turn | null => {
  const number = turnNumber(rota, at, calendar);
  const person = rota.people[number % rota.people.length];
  if (number < 0 || person === undefined) return null;
  return {
    person,
    number,
    from: beginning(rota, number, calendar),
    until: beginning(rota, number + 1, calendar),
  };
};
