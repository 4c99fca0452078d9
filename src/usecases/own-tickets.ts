import type { PersonId } from '../domain/people.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Tables } from '../ports/store.js';

const OPEN = 20;
const CLOSED = 5;

/** The tickets that a requester's words may be about: all that are open and the latest that are closed. */
export const ownTickets = async (tables: Pick<Tables, 'tickets'>, requester: PersonId): Promise<readonly Ticket[]> => [
  ...(await tables.tickets.ofRequester(requester, { open: true, limit: OPEN })),
  ...(await tables.tickets.ofRequester(requester, { open: false, limit: CLOSED })).filter(
    (ticket) => ticket.status === 'closed',
  ),
];
