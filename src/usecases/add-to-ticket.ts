import type { Draft } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import { readTicketNumber } from '../domain/ticket/read-ticket-number.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Tables } from '../ports/store.js';
import { carryOut } from './commit-change.js';
import type { Desk } from './desk.js';
import { Words } from './words.js';

type Came = { readonly keep: { readonly ticket: Ticket } } | { readonly drop: { readonly nothing: 'noDraft' } };

/** What was about to become a new ticket is added to one of the requester's own that is open; the draft's card becomes that ticket's. */
export const addToTicket = async (
  desk: Desk,
  tables: Tables,
  draft: Draft,
  asked: string,
  now: Instant,
): Promise<Came> => {
  const number = readTicketNumber(asked);
  const ticket = number === null ? undefined : await tables.tickets.lock(number);
  if (ticket?.requester.id !== draft.requester.id) return { drop: { nothing: 'noDraft' } };
  const said = await tables.texts.get(draft.texts);
  const words = new Words(desk.newId, draft.requester.id, now);
  const text = words.id(draft.texts.map((id) => said.get(id) ?? '').join('\n'));
  const by = { ...draft.requester, tiers: [], leads: [], admin: false };
  const change = { tables, plan: desk.plan(), newId: desk.newId, now };
  const came = await carryOut(change, ticket, { type: 'AddWords', text }, { by, seen: null });
  if ('refused' in came) return { drop: { nothing: 'noDraft' } };
  await words.keep(tables);
  await tables.posts.adopt(draft.id, ticket.number);
  await tables.drafts.save({ ...draft, state: 'sent', ticket: ticket.number, changedAt: now });
  return { keep: came };
};
