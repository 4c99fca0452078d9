import type { Duration, Instant } from '../instant.js';
import type { Targets, TierNumber } from '../support-plan.js';
import { addBusinessTime, businessTimeBetween, type OpeningTimes } from '../time/business-time.js';
import { lastVisit } from './evolve-walk.js';
import type { StaffStep } from './pending.js';
import type { Ticket } from './ticket.js';
import { waitsFor } from './waits.js';

/** When the people of each tier are there. */
export type TimesOf = (tier: TierNumber) => OpeningTimes;

/** A step of staff that runs, and what was promised for it when the ticket was sent. */
export interface RunningStep {
  readonly step: StaffStep;
  /** Whose step it is, as the ticket has it. */
  readonly tier: TierNumber;
  readonly from: Instant;
  /** Business time. */
  readonly target: Duration;
}

const targetsOf = (ticket: Ticket, tier: TierNumber): Targets =>
  ticket.terms.tiers.find((one) => one.tier === tier)?.targets ?? { take: null, solve: null };

/**
 * The step of staff that a target was promised for; null where none was, while somebody else is waited for, and when there
 * is nothing for staff to do. To tell the requester is promised as fast as taking is.
 */
export const runningStep = (ticket: Ticket): RunningStep | null => {
  const { staff } = ticket.pending;
  if (staff === null) return null;
  const { step } = staff;
  if (step === 'solve') {
    const { solve } = targetsOf(ticket, ticket.tier);
    if (solve === null || waitsFor(ticket) !== null) return null;
    return { step, tier: ticket.tier, from: lastVisit(ticket).arrivedAt, target: solve };
  }
  const tier = step === 'tell' ? ticket.terms.contactTier : ticket.tier;
  const { take } = targetsOf(ticket, tier);
  return take === null ? null : { step, tier, from: staff.since, target: take };
};

/** When a tier has had the ticket for so long since then, what it had to wait for not counted. */
const heldFor = (ticket: Ticket, from: Instant, length: Duration, times: OpeningTimes): Instant | null => {
  let due = addBusinessTime(from, length, times);
  let waited: Duration = 0;
  for (const wait of ticket.waits) {
    if (due === null || wait.to === null || wait.to <= from || wait.from >= due) continue;
    waited += businessTimeBetween(Math.max(wait.from, from), wait.to, times);
    due = addBusinessTime(from, length + waited, times);
  }
  return due;
};

/** When so much of a step's time is used up; null when nobody is ever there. */
export const stepAt = (ticket: Ticket, step: RunningStep, used: Duration, timesOf: TimesOf): Instant | null =>
  step.step === 'solve'
    ? heldFor(ticket, step.from, used, timesOf(step.tier))
    : addBusinessTime(step.from, used, timesOf(step.tier));

/** When the step that runs is to be done; null when none runs. */
export const dueAt = (ticket: Ticket, timesOf: TimesOf): Instant | null => {
  const step = runningStep(ticket);
  return step === null ? null : stepAt(ticket, step, step.target, timesOf);
};

/**
 * Since when the ticket is later than was promised to its requester; null when it is not. The targets are those of the day
 * it was sent, in the business time of the tier whose turn it is; nobody is late while the requester or Microsoft is asked.
 */
export const overdueSince = (ticket: Ticket, now: Instant, timesOf: TimesOf): Instant | null => {
  const due = dueAt(ticket, timesOf);
  return due !== null && due < now ? due : null;
};
