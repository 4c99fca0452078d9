import { DESK } from '../domain/ticket/commands.js';
import type { PersonId } from '../domain/people.js';
import type { Ticket, TicketNumber } from '../domain/ticket/ticket.js';
import type { KnownPerson } from '../ports/people-store.js';
import { carryOut } from './commit-change.js';
import type { Desk } from './desk.js';
import { routeFor } from './route-for.js';

export const REROUTE = 'reroute';

const MOST = 50;

/** What routing asks of a person, and was not known when they sent their tickets. */
export const learnt = (before: KnownPerson | undefined, after: KnownPerson | undefined): boolean =>
  (before?.department == null && after?.department != null) ||
  (before?.principalName == null && after?.principalName != null);

/** More is known of a person: those of their tickets that nobody has taken may belong elsewhere. */
export const rerouteLater = async (desk: Desk, requester: PersonId): Promise<void> => {
  const open = await desk.store.tickets.ofRequester(requester, { open: true, limit: MOST });
  for (const { number, status } of open)
    if (status === 'untaken') await desk.store.dueWork.schedule({ kind: REROUTE, key: number, at: desk.clock.now() });
};

const wordsFirst = (ticket: Ticket, said: ReadonlyMap<string, string>): string => said.get(ticket.subject.text) ?? '';

/** Routes a ticket anew with what is known by now; the decision sees to it that this happens at most once, and to nobody's work. */
export const rerouteTicket = async (desk: Desk, number: TicketNumber): Promise<void> => {
  await desk.store.write(async (tables) => {
    const ticket = await tables.tickets.lock(number);
    if (ticket?.status !== 'untaken') return { drop: null };
    const text = wordsFirst(ticket, await tables.texts.get([ticket.subject.text]));
    const about = { subject: ticket.subject, text, requester: ticket.requester.id, at: ticket.sentAt };
    const person = await tables.people.find(ticket.requester.id);
    const known = await routeFor(desk, tables, about, person);
    const unknown = await routeFor(desk, tables, about, undefined);
    // Only what was learnt may move it, not what others reported meanwhile.
    if (known.route.name === unknown.route.name) return { drop: null };
    const change = { tables, plan: desk.plan(), calendar: desk.calendar(), newId: desk.newId, now: desk.clock.now() };
    const by = { ...DESK, tiers: [], leads: [], admin: false };
    const { tier: to, priority, route } = known;
    await carryOut(change, ticket, { type: 'RerouteTicket', to, priority, route }, { by, seen: null });
    return { keep: null };
  });
};
