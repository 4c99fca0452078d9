import type { Instant } from '../instant.js';
import type { TicketEvent } from './events.js';
import type { Ticket } from './ticket.js';

/** What a ticket waits for on the staff side, and what its requester is waited for. */
export type StaffStep = 'take' | 'solve' | 'tell';
export type RequesterStep = 'answer' | 'confirm';

/** A step of staff, and what the desk has said about it so far. */
export interface StaffPending {
  readonly step: StaffStep;
  readonly since: Instant;
  readonly warned: boolean;
  /** How often somebody was told that it is late, and when last. */
  readonly nudges: number;
  readonly nudgedAt: Instant | null;
  readonly leadCalled: boolean;
}

/** A step of the requester, and how often the desk asked for it. */
export interface RequesterPending {
  readonly step: RequesterStep;
  readonly since: Instant;
  readonly reminders: number;
  readonly remindedAt: Instant | null;
  /** Until when the latest reminder promised to wait; null where nothing ends by itself. */
  readonly until: Instant | null;
  /** Whether the latest reminder could be brought. */
  readonly reached: boolean;
}

export interface Pending {
  readonly staff: StaffPending | null;
  readonly requester: RequesterPending | null;
}

const staffStep = ({ status }: Ticket): StaffStep | null => {
  if (status === 'untaken') return 'take';
  if (status === 'working' || status === 'waiting') return 'solve';
  return status === 'solved' ? 'tell' : null;
};

const requesterStep = ({ status }: Ticket): RequesterStep | null => {
  if (status === 'waiting') return 'answer';
  return status === 'told' ? 'confirm' : null;
};

const staffAfter = (before: Ticket, after: Ticket, event: TicketEvent): StaffPending | null => {
  const step = staffStep(after);
  const { staff } = before.pending;
  if (step === null) return null;
  if (staff?.step !== step || before.walk.length !== after.walk.length) return beginStaff(step, event.at);
  if (event.type !== 'TicketNudged') return staff;
  if (event.level === 'soon') return { ...staff, warned: true };
  if (event.level === 'lead') return { ...staff, leadCalled: true };
  return { ...staff, nudges: staff.nudges + 1, nudgedAt: event.at };
};

const requesterAfter = (before: Ticket, after: Ticket, event: TicketEvent): RequesterPending | null => {
  const step = requesterStep(after);
  const { requester } = before.pending;
  if (step === null) return null;
  const asksAnew = event.type === 'QuestionAsked' || event.type === 'RequesterTold';
  if (requester?.step !== step || asksAnew)
    return { step, since: event.at, reminders: 0, remindedAt: null, until: null, reached: true };
  if (event.type !== 'RequesterReminded') return requester;
  const { until, reached } = event;
  return { ...requester, reminders: requester.reminders + 1, remindedAt: event.at, until, reached };
};

export const beginStaff = (step: StaffStep, since: Instant): StaffPending => ({
  step,
  since,
  warned: false,
  nudges: 0,
  nudgedAt: null,
  leadCalled: false,
});

/** What is waited for after an event. What was said about a step is forgotten with the step. */
export const trackPending = (before: Ticket, after: Ticket, event: TicketEvent): Pending => ({
  staff: staffAfter(before, after, event),
  requester: requesterAfter(before, after, event),
});
