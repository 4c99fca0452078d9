import type { Instant } from '../instant.js';
import type { Person } from '../people.js';
import type { EventOf } from './events.js';
import type { Arrival, Question, TextId, Ticket, Visit } from './ticket.js';
import type { TierNumber } from '../support-plan.js';

/** The present stay. */
export const lastVisit = (ticket: Pick<Ticket, 'walk'>): Visit => ticket.walk[ticket.walk.length - 1] ?? ticket.walk[0];

const replaceLast = (ticket: Ticket, visit: Visit): Ticket['walk'] =>
  [...ticket.walk.slice(0, -1), visit] as unknown as Ticket['walk'];

/** Who has it decides whether it waits in the queue, for the requester, or is worked on. */
export const standing = (holder: Person | null, question: Question | null): Pick<Ticket, 'status' | 'holder'> => ({
  holder,
  status: holder === null ? 'untaken' : question === null ? 'working' : 'waiting',
});

/** Somebody of the present tier has it from now on; in the contact tier that person also speaks for it. */
export const withHolder = (ticket: Ticket, holder: Person, at: Instant): Partial<Ticket> => ({
  ...standing(holder, ticket.question),
  walk: replaceLast(ticket, { ...lastVisit(ticket), holder, takenAt: at }),
  ...(ticket.tier === ticket.terms.contactTier ? { contact: holder } : {}),
});

/** Ends the present stay; what was tried and found goes with it. */
export const leave = (
  ticket: Ticket,
  at: Instant,
  handOver: { tried: TextId | null; findings: TextId | null } = { tried: null, findings: null },
): Ticket => ({ ...ticket, walk: replaceLast(ticket, { ...lastVisit(ticket), leftAt: at, ...handOver }) });

/** Begins a stay with a tier, in its queue or with a person of it. */
export const arrive = (
  ticket: Ticket,
  to: { tier: TierNumber; by: Arrival; from: Person | null; why: TextId | null; holder: Person | null },
  at: Instant,
): Partial<Ticket> => ({
  ...standing(to.holder, ticket.question),
  tier: to.tier,
  walk: [
    ...ticket.walk,
    { ...to, arrivedAt: at, takenAt: to.holder === null ? null : at, leftAt: null, tried: null, findings: null },
  ],
  ...(to.tier === ticket.terms.contactTier && to.holder !== null ? { contact: to.holder } : {}),
});

/** Where it was before it followed another ticket: the same stay goes on, unless the plan lost that tier meanwhile. */
export const backInHands = (ticket: Ticket, event: EventOf<'TicketUntied'>): Partial<Ticket> => {
  const { to, holder, by, why, at } = event;
  if (to !== ticket.tier) return arrive(leave(ticket, at), { tier: to, by: 'reopened', from: by, why, holder }, at);
  const silent = holder === null && to === ticket.terms.contactTier;
  return { ...standing(holder, null), ...(silent ? { contact: null } : {}) };
};
