import type { Duration, Instant } from '../instant.js';
import type { TierNumber } from '../support-plan.js';
import { addBusinessTime, businessTimeBetween, type OpeningTimes } from '../time/business-time.js';
import { lastVisit } from './evolve-walk.js';
import type { Ticket } from './ticket.js';
import { isPaused, waitsOf } from './waits.js';

/** When the people of each tier are there. */
export type TimesOf = (tier: TierNumber) => OpeningTimes;

const targetsOf = (ticket: Ticket, tier: TierNumber): Ticket['terms']['tiers'][number]['targets'] =>
  ticket.terms.tiers.find((one) => one.tier === tier)?.targets ?? { take: null, solve: null };

/** When the tier has had it for so long, the time of the requester and of Microsoft not counted. */
const heldFor = (ticket: Ticket, length: Duration, times: OpeningTimes): Instant | null => {
  const { arrivedAt } = lastVisit(ticket);
  let due = addBusinessTime(arrivedAt, length, times);
  let waited: Duration = 0;
  for (const { from, to } of waitsOf(ticket)) {
    if (due === null || to === null || to <= arrivedAt || from >= due) continue;
    waited += businessTimeBetween(Math.max(from, arrivedAt), to, times);
    due = addBusinessTime(arrivedAt, length + waited, times);
  }
  return due;
};

const dueAt = (ticket: Ticket, timesOf: TimesOf): Instant | null => {
  const { tier, terms, since, status } = ticket;
  if (status === 'untaken') {
    const { take } = targetsOf(ticket, tier);
    return take === null ? null : addBusinessTime(lastVisit(ticket).arrivedAt, take, timesOf(tier));
  }
  if (status === 'working') {
    if (isPaused(ticket)) return null;
    const { solve } = targetsOf(ticket, tier);
    return solve === null ? null : heldFor(ticket, solve, timesOf(tier));
  }
  if (status !== 'solved' || ticket.contact !== null) return null;
  const { take } = targetsOf(ticket, terms.contactTier);
  return take === null ? null : addBusinessTime(since, take, timesOf(terms.contactTier));
};

/**
 * Since when the ticket is later than was promised to its requester; null when it is not. The targets are those of the day
 * it was sent, in the business time of the tier whose turn it is; nobody is late while the requester or Microsoft is asked.
 */
export const overdueSince = (ticket: Ticket, now: Instant, timesOf: TimesOf): Instant | null => {
  const due = dueAt(ticket, timesOf);
  return due !== null && due < now ? due : null;
};
