import type { Instant } from '../../domain/instant.js';
import { dueAt } from '../../domain/ticket/overdue.js';
import { nextReminder, type ReminderRulesOf } from '../../domain/ticket/reminders.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Change } from '../commit-change.js';
import { timesIn } from '../staff/tier-times.js';

/** Work of that name looks what has to be said about a ticket: one row for each ticket that waits for something, with its next moment. */
export const REMIND_TICKET = 'remind-ticket';

/** By what the plan in force says of a ticket's times. */
export const rulesOf = ({ plan, calendar }: Pick<Change, 'plan' | 'calendar'>): ReminderRulesOf => ({
  plan,
  timesOf: timesIn(plan, calendar),
});

/** When the step of staff that runs is to be done; null when none runs that a target was promised for. */
export const promisedUntil = (change: Pick<Change, 'plan' | 'calendar'>, ticket: Ticket): Instant | null =>
  dueAt(ticket, rulesOf(change).timesOf);

/** Sets the clock for a ticket that changed; most of what happens to a ticket moves none of its times. */
export const scheduleReminder = async (change: Change, before: Ticket | undefined, after: Ticket): Promise<void> => {
  const { tables, now } = change;
  const rules = rulesOf(change);
  const at = nextReminder(after, rules, now);
  if (before !== undefined && nextReminder(before, rules, now) === at) return;
  if (at !== null) await tables.dueWork.schedule({ kind: REMIND_TICKET, key: after.number, at });
  else if (before !== undefined) await tables.dueWork.cancel(REMIND_TICKET, after.number);
};
