import { SECOND } from '../../domain/instant.js';
import type { Person } from '../../domain/people.js';
import { findTier } from '../../domain/support-plan.js';
import { runningStep } from '../../domain/ticket/overdue.js';
import { dueReminders, nextReminder, remindedTier } from '../../domain/ticket/reminders.js';
import { readTicketNumber } from '../../domain/ticket/read-ticket-number.js';
import type { Ticket, TicketNumber } from '../../domain/ticket/ticket.js';
import type { TicketEvent } from '../../domain/ticket/events.js';
import { record, type Change } from '../commit-change.js';
import type { Desk } from '../desk.js';
import { promisedUntil, REMIND_TICKET, rulesOf } from './schedule-reminder.js';

/** Work of that name sets the clocks of all open tickets anew, a page at a time: another plan has other rules and hours. */
export const REMIND_ALL = 'remind-all';

const PAGE = 100;

const leadOf = async ({ tables, plan }: Change, ticket: Ticket): Promise<Person | null> => {
  const step = runningStep(ticket);
  const name = step === null ? null : (findTier(plan, remindedTier(ticket, plan, step))?.lead ?? null);
  const [known] = name === null ? [] : await tables.people.byPrincipalNames([name]);
  return known === undefined ? null : { id: known.id, name: known.name };
};

const isAway = async ({ tables, now }: Change, ticket: Ticket): Promise<boolean> => {
  const person = ticket.status === 'solved' ? ticket.contact : ticket.holder;
  return person !== null && (await tables.absences.of([person.id], now)).size > 0;
};

const whatIsDue = async (change: Change, ticket: Ticket): Promise<readonly TicketEvent[]> => {
  const { tables, now } = change;
  const rules = rulesOf(change);
  const at = nextReminder(ticket, rules, now);
  if (at === null || at > now) return [];
  return dueReminders(ticket, {
    ...rules,
    now,
    lead: await leadOf(change, ticket),
    absent: await isAway(change, ticket),
    reachable: (await tables.people.find(ticket.requester.id))?.reachable !== false,
  });
};

/** Says what is due about a ticket, once however much was missed, and sets its next moment. */
export const remindTicket = async (desk: Desk, number: TicketNumber): Promise<void> => {
  await desk.store.write(async (tables) => {
    const ticket = await tables.tickets.lock(number);
    if (ticket === undefined) return { drop: null };
    const now = desk.clock.now();
    const change: Change = { tables, plan: desk.plan(), calendar: desk.calendar(), newId: desk.newId, now };
    const events = await whatIsDue(change, ticket);
    const after = events.length === 0 ? ticket : await record(change, ticket, events);
    if (events.length === 0) await tables.tickets.promise(number, promisedUntil(change, ticket));
    const at = nextReminder(after, rulesOf(change), now);
    if (at !== null) await tables.dueWork.schedule({ kind: REMIND_TICKET, key: number, at });
    return { keep: null };
  });
};

/** Has every open ticket looked at; `key` is the number of the last one before, or `plan` to begin. */
export const remindAll = async (desk: Desk, key: string): Promise<void> => {
  const now = desk.clock.now();
  const page = await desk.store.tickets.open(readTicketNumber(key), PAGE);
  for (const number of page) await desk.store.dueWork.schedule({ kind: REMIND_TICKET, key: number, at: now });
  const last = page.at(-1);
  // Not all at once: other timers have their turn in between.
  if (last !== undefined && page.length === PAGE)
    await desk.store.dueWork.schedule({ kind: REMIND_ALL, key: last, at: now + SECOND });
};
