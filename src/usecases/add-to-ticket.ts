import { joinDraft, type Draft } from '../domain/intake/draft.js';
import { joiningOf } from '../domain/intake/belongs.js';
import type { Instant } from '../domain/instant.js';
import { readTicketNumber } from '../domain/ticket/read-ticket-number.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Tables } from '../ports/store.js';
import { carryOut } from './commit-change.js';
import type { Desk } from './desk.js';
import { commandFor } from './place-words.js';
import { movePictures } from './show-pictures.js';
import { Words } from './words.js';

type Came = { readonly keep: { readonly ticket: Ticket } } | { readonly drop: { readonly nothing: 'noDraft' } };

const NOTHING = { drop: { nothing: 'noDraft' } } as const;

/**
 * What was about to become a new ticket goes to one of the requester's own: added, as the answer to its question, as "not
 * fixed" or, where it was closed lately, to open it again. The draft's card becomes that ticket's.
 */
export const addToTicket = async (
  desk: Desk,
  tables: Tables,
  draft: Draft,
  asked: string,
  now: Instant,
): Promise<Came> => {
  const number = readTicketNumber(asked);
  const ticket = number === null ? undefined : await tables.tickets.lock(number);
  if (ticket?.requester.id !== draft.requester.id) return NOTHING;
  const joined = joinDraft(draft, await tables.texts.get(draft.texts));
  const as = joiningOf(ticket, joined, now);
  if (as === null) return NOTHING;
  const words = new Words(desk.newId, draft.requester.id, now);
  const text = words.idOf(joined);
  const by = { ...draft.requester, tiers: [], leads: [], admin: false };
  const change = { tables, plan: desk.plan(), calendar: desk.calendar(), newId: desk.newId, now };
  const came = await carryOut(change, ticket, commandFor(as, text), { by, seen: null });
  if ('refused' in came) return NOTHING;
  await words.keep(tables);
  await tables.posts.adopt(draft.id, ticket.number);
  await tables.drafts.save({ ...draft, state: 'sent', ticket: ticket.number, joined: text, changedAt: now });
  await movePictures(tables, draft, ticket.number, now);
  return { keep: came };
};
