import type { Duration, Instant } from '../instant.js';
import type { TierNumber } from '../support-plan.js';
import { businessTimeBetween } from '../time/business-time.js';
import type { TimesOf } from './overdue.js';
import type { Ticket, Visit } from './ticket.js';

/** How long a tier has had the ticket, in its own business time. */
export interface TimeWithTier {
  readonly tier: TierNumber;
  readonly time: Duration;
}

const spentOn = ({ waits }: Ticket, { tier, arrivedAt, leftAt }: Visit, now: Instant, timesOf: TimesOf): Duration => {
  const end = leftAt ?? now;
  const times = timesOf(tier);
  const waited = waits.map(({ from, to }) =>
    businessTimeBetween(Math.max(from, arrivedAt), Math.min(to ?? end, end), times),
  );
  return businessTimeBetween(arrivedAt, end, times) - waited.reduce((sum, one) => sum + one, 0);
};

/**
 * How long each tier has had the ticket until `now`, over all its stays there, in the order of the first. What it waited for
 * (the requester, another ticket, to be confirmed) is nobody's time.
 */
export const timeWithTiers = (ticket: Ticket, now: Instant, timesOf: TimesOf): readonly TimeWithTier[] => {
  const sums = new Map<TierNumber, Duration>();
  for (const visit of ticket.walk)
    sums.set(visit.tier, (sums.get(visit.tier) ?? 0) + spentOn(ticket, visit, now, timesOf));
  return [...sums].map(([tier, time]) => ({ tier, time }));
};

/** The same over the stays that are over, which does not change any more while nothing happens. */
export const timeSpentWithTiers = (ticket: Ticket, timesOf: TimesOf): readonly TimeWithTier[] => {
  const here = ticket.status === 'untaken' || ticket.status === 'working' || ticket.status === 'waiting';
  const walk = here ? ticket.walk.slice(0, -1) : ticket.walk;
  const [first, ...rest] = walk;
  return first === undefined ? [] : timeWithTiers({ ...ticket, walk: [first, ...rest] }, ticket.since, timesOf);
};
