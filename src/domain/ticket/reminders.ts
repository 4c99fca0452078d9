import type { Duration, Instant } from '../instant.js';
import type { Person } from '../people.js';
import { contactTier, findTier, type SupportPlan, type TierNumber } from '../support-plan.js';
import { addBusinessTime, type OpeningTimes } from '../time/business-time.js';
import { nextOpening } from '../time/next-opening.js';
import type { EventOf, TicketEvent } from './events.js';
import { holdingTier } from './legal-verbs.js';
import { runningStep, stepAt, type RunningStep, type TimesOf } from './overdue.js';
import type { RequesterPending, StaffPending } from './pending.js';
import type { Ticket } from './ticket.js';

/** By what reminders are decided: the plan in force, its targets as the ticket froze them. */
export interface ReminderRulesOf {
  readonly plan: SupportPlan;
  readonly timesOf: TimesOf;
}

/** What is true when one is due, and stands in no event. */
export interface Reminding extends ReminderRulesOf {
  readonly now: Instant;
  /** Who leads the tier whose step it is. */
  readonly lead: Person | null;
  /** Whether whoever has that step is away. */
  readonly absent: boolean;
  /** Whether messages reach the requester. */
  readonly reachable: boolean;
}

/** When what is to be said about a step; null: never. */
interface StaffMoments {
  readonly step: RunningStep;
  readonly due: Instant;
  readonly soon: Instant | null;
  readonly late: Instant | null;
  readonly lead: Instant | null;
}

/** The tier that is told: where a later plan has no such tier any more, the one that speaks for every ticket. */
export const remindedTier = (ticket: Ticket, plan: SupportPlan, { step, tier }: RunningStep): TierNumber =>
  step === 'tell' ? (findTier(plan, tier)?.tier ?? contactTier(plan)) : holdingTier(ticket, plan);

const soonAt = (
  ticket: Ticket,
  step: RunningStep,
  due: Instant,
  { plan, timesOf }: ReminderRulesOf,
): Instant | null => {
  const { warn } = plan.reminders;
  if (warn === null) return null;
  const used = 'share' in warn ? Math.floor(step.target * warn.share) : step.target - warn.before;
  const at = used > 0 ? stepAt(ticket, step, used, timesOf) : null;
  return at !== null && at < due ? at : null;
};

/** Since when the clock of the step runs without a pause. */
const runsSince = (ticket: Ticket, step: RunningStep): Instant => Math.max(step.from, ticket.waits.at(-1)?.to ?? 0);

/** Whoever came back to it after a pause is given the same time as between two nudges. */
const againAt = (
  ticket: Ticket,
  step: RunningStep,
  nudgedAt: Instant,
  { plan, timesOf }: ReminderRulesOf,
): Instant | null => {
  const { repeat } = plan.reminders;
  if (repeat === null) return null;
  return addBusinessTime(Math.max(nudgedAt, runsSince(ticket, step)), repeat, timesOf(step.tier));
};

const leadAt = (
  ticket: Ticket,
  step: RunningStep,
  due: Instant,
  { plan, timesOf }: ReminderRulesOf,
): Instant | null => {
  const led = findTier(plan, remindedTier(ticket, plan, step))?.lead ?? null;
  const { lead } = plan.reminders;
  return led === null || lead === null ? null : addBusinessTime(due, lead, timesOf(step.tier));
};

const staffMoments = (ticket: Ticket, pending: StaffPending | null, rules: ReminderRulesOf): StaffMoments | null => {
  const step = runningStep(ticket);
  const due = step === null ? null : stepAt(ticket, step, step.target, rules.timesOf);
  if (pending === null || step === null || due === null) return null;
  const { warned, nudgedAt, leadCalled } = pending;
  return {
    step,
    due,
    soon: warned || nudgedAt !== null ? null : soonAt(ticket, step, due, rules),
    late: nudgedAt === null ? due : againAt(ticket, step, nudgedAt, rules),
    lead: leadCalled ? null : leadAt(ticket, step, due, rules),
  };
};

interface RequesterMoments {
  readonly remind: Instant | null;
  readonly close: Instant | null;
}

/** When requesters can be written to: while the tier that speaks to them is there. */
const requesterTimes = ({ plan, timesOf }: ReminderRulesOf): OpeningTimes => timesOf(contactTier(plan));

/** Nobody's ticket is closed whom the last reminder did not reach: they are reminded of by a call until somebody made it. */
const requesterMoments = (pending: RequesterPending | null, rules: ReminderRulesOf): RequesterMoments => {
  if (pending === null) return { remind: null, close: null };
  const { remindAfter, times, closeAfter } = rules.plan.reminders.requester;
  const { since, reminders, remindedAt, until, reached } = pending;
  const later = (from: Instant, length: Duration): Instant | null =>
    addBusinessTime(from, length, requesterTimes(rules));
  const more = times > 0 && (reminders < times || !reached);
  const end = closeAfter === null || until === null || !reached ? null : later(since, closeAfter);
  return {
    remind: more ? later(remindedAt ?? since, remindAfter) : null,
    close: end === null ? null : Math.max(end, until ?? 0),
  };
};

const earliest = (...moments: readonly (Instant | null | undefined)[]): Instant | null => {
  const known = moments.filter((one) => one !== null && one !== undefined);
  return known.length === 0 ? null : Math.min(...known);
};

/** Inside the hours or, where it would be outside, when they begin: nobody is reminded at night. */
const inHours = (at: Instant | null, now: Instant, times: () => OpeningTimes): Instant | null => {
  if (at === null) return null;
  const earliestAt = Math.max(at, now);
  return nextOpening(earliestAt, times()) ?? earliestAt;
};

/** When the desk has to look at the ticket again; null while nothing is waited for that the plan sets a time for. */
export const nextReminder = (ticket: Ticket, rules: ReminderRulesOf, now: Instant): Instant | null => {
  const staff = staffMoments(ticket, ticket.pending.staff, rules);
  const requester = requesterMoments(ticket.pending.requester, rules);
  const forStaff = earliest(staff?.soon, staff?.late, staff?.lead);
  const forRequester = earliest(requester.remind, requester.close);
  return earliest(
    staff === null ? null : inHours(forStaff, now, () => rules.timesOf(staff.step.tier)),
    inHours(forRequester, now, () => requesterTimes(rules)),
  );
};

type Nudge = EventOf<'TicketNudged'>;

const isDue = (at: Instant | null, now: Instant): boolean => at !== null && at <= now;

const nudges = (ticket: Ticket, of: Reminding): readonly Nudge[] => {
  const { now, plan, absent, lead } = of;
  const moments = staffMoments(ticket, ticket.pending.staff, of);
  if (moments === null || nextOpening(now, of.timesOf(moments.step.tier)) !== null) return [];
  const { step, due } = moments;
  const nudge = (level: Nudge['level']): Nudge => ({
    type: 'TicketNudged',
    at: now,
    level,
    step: step.step,
    tier: remindedTier(ticket, plan, step),
    due,
    lead: level === 'lead' ? lead : null,
    absent,
  });
  const past = (['late', 'lead'] as const).filter((level) => isDue(moments[level], now));
  if (past.length > 0) return past.map(nudge);
  return isDue(moments.soon, now) ? [nudge('soon')] : [];
};

/** However long the desk was down, a requester has as long after a reminder as between two. */
const remind = (pending: RequesterPending, of: Reminding): TicketEvent => {
  const { remindAfter, closeAfter } = of.plan.reminders.requester;
  const times = requesterTimes(of);
  const until =
    closeAfter === null
      ? null
      : Math.max(
          addBusinessTime(pending.since, closeAfter, times) ?? of.now,
          addBusinessTime(of.now, remindAfter, times) ?? of.now,
        );
  const { step } = pending;
  return { type: 'RequesterReminded', at: of.now, step, until: of.reachable ? until : null, reached: of.reachable };
};

const ofRequester = (pending: RequesterPending | null, of: Reminding): readonly TicketEvent[] => {
  const moments = requesterMoments(pending, of);
  if (pending === null || nextOpening(of.now, requesterTimes(of)) !== null) return [];
  if (isDue(moments.close, of.now) && of.reachable) return [{ type: 'TicketLapsed', at: of.now, step: pending.step }];
  return isDue(moments.remind, of.now) || isDue(moments.close, of.now) ? [remind(pending, of)] : [];
};

/**
 * What is due to be said at `now`: once, however much of it was missed. The order is: a warning, a nudge at the target, then
 * the lead; nothing is said outside the hours of those it is for, or while the clock stands still.
 */
export const dueReminders = (ticket: Ticket, of: Reminding): readonly TicketEvent[] => [
  ...nudges(ticket, of),
  ...ofRequester(ticket.pending.requester, of),
];
