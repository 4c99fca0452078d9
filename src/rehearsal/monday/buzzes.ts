import { isOpen, type Ticket } from '../../domain/ticket/ticket.js';
import type { DraftId } from '../../domain/intake/draft.js';
import type { Message } from '../../simulator/tenant/message.js';
import type { Person } from '../../simulator/people/person.js';
import type { Rehearsal } from '../start-rehearsal.js';
import { attentionOf, callsStaff } from './calls.js';

/** What the desk sent into somebody's chat: those that are still there and those that gave way to others. */
export const buzzesOf = ({ chat }: Person): readonly Message[] => chat.messages.filter(({ from }) => from === 'bot');

const hasFile = ({ content }: Message): boolean =>
  content.attachments.some(({ contentType }) => String(contentType).includes('file.download'));

const draftsOf = async ({ desk }: Rehearsal, { chat }: Person): Promise<readonly DraftId[]> => {
  const own = chat.messages.filter(({ from }) => from !== 'bot');
  const heard = await Promise.all(own.map(({ id }) => desk.store.heard.find(chat.id, id)));
  return [...new Set(heard.flatMap((one) => one?.draft ?? []))];
};

/** The card of a request that was an intake card before is the answer to the words on it, and no message of its own. */
const isAnswer = async ({ desk }: Rehearsal, { chat }: Person, { number, sentAt }: Ticket): Promise<boolean> => {
  const post = (await desk.store.posts.of({ ticket: number })).find(({ kind }) => kind === 'request');
  const card = chat.messages.find(({ id }) => id === post?.activity);
  return card !== undefined && card.sentAt < sentAt;
};

const wantedBy = async (rehearsal: Rehearsal, person: Person, ticket: Ticket): Promise<number> => {
  const wants = (await attentionOf(rehearsal, ticket)).filter(
    (want) => want.want === 'requesterPost' || (want.want === 'notice' && !callsStaff(want)),
  );
  return wants.length - ((await isAnswer(rehearsal, person, ticket)) ? 1 : 0);
};

/**
 * How many messages somebody may have got at most: a welcome, an answer to each of his own and, where a file came along, a
 * word about that, one question about each request
 * that he forgot and one word that it was sent, and what the table of attention asks for his tickets.
 */
export const buzzesAllowed = async (
  rehearsal: Rehearsal,
  person: Person,
  { tickets, posts }: { readonly tickets: readonly Ticket[]; readonly posts: number },
): Promise<number> => {
  const drafts = await Promise.all(
    (await draftsOf(rehearsal, person)).map((id) => rehearsal.desk.store.drafts.find(id)),
  );
  const wanted = await Promise.all(tickets.map((ticket) => wantedBy(rehearsal, person, ticket)));
  const written = person.chat.messages.filter(({ from }) => from !== 'bot');
  const own = written.length + written.filter(hasFile).length;
  const reminded = drafts.filter((draft) => draft?.reminder != null).length;
  const sentByDesk = drafts.filter((draft) => draft?.byDesk === true).length;
  return 1 + own + posts + reminded + sentByDesk + wanted.reduce((sum, one) => sum + one, 0);
};

/** Whether an open ticket stands where the people who have to act see it. */
export const isSeen = (ticket: Ticket, threads: readonly (readonly Message[])[]): boolean =>
  !isOpen(ticket) || threads.some(([root]) => root?.deleted === false && root.card !== null);
