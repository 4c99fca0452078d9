import { MINUTE } from '../../domain/instant.js';
import type { DraftState } from '../../domain/intake/draft.js';
import { personId } from '../../domain/people.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Heard } from '../../ports/heard-store.js';
import type { Person } from '../../simulator/people/person.js';
import { Thread, type Conversation } from '../../simulator/tenant/conversation.js';
import type { Message } from '../../simulator/tenant/message.js';
import { textsOf } from '../../usecases/texts-of.js';
import type { Rehearsal } from '../start-rehearsal.js';
import type { Cast } from './cast.js';

/**
 * Where a message is at the end of the day: its words stand on a ticket · on a card that waits to be sent · they were put
 * away, by their writer or as the plan says · they needed no ticket and were answered · their writer took them back · or
 * nobody can find them.
 */
export const PLACES = ['onTicket', 'onWaitingCard', 'inDroppedDraft', 'answered', 'takenBack', 'lost'] as const;
export type WordsPlace = (typeof PLACES)[number];

const flat = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const isAnswered = (message: Message, among: Conversation): boolean =>
  among.messages.some(
    ({ from, deleted, sentAt }) =>
      from === 'bot' && !deleted && sentAt >= message.sentAt && sentAt <= message.sentAt + MINUTE,
  );

const standsOn = async ({ desk }: Rehearsal, ticket: Ticket | undefined, words: string): Promise<boolean> => {
  if (ticket === undefined) return false;
  const texts = await desk.store.texts.get(textsOf(ticket));
  return [...texts.values()].some((text) => flat(text).includes(words));
};

const cardShows = ({ chat }: Person, draft: string): boolean =>
  chat.messages.some(({ from, deleted, card }) => {
    const shown = from === 'bot' && !deleted ? JSON.stringify(card ?? '') : '';
    return shown.includes('"request.send"') && shown.includes(draft);
  });

const OF_DRAFT: Readonly<Record<DraftState, WordsPlace>> = {
  open: 'onWaitingCard',
  talk: 'answered',
  cancelled: 'inDroppedDraft',
  dropped: 'inDroppedDraft',
  fixed: 'answered',
  sent: 'lost',
};

const ofHeard = async (rehearsal: Rehearsal, message: Message, writer: Person, heard: Heard): Promise<WordsPlace> => {
  const { store } = rehearsal.desk;
  const kept = (await store.texts.get([heard.words])).get(heard.words);
  if (message.deleted) return kept === undefined ? 'takenBack' : 'lost';
  const words = flat(message.text);
  if (flat(kept) !== words) return 'lost';
  const draft = heard.draft === null ? undefined : await store.drafts.find(heard.draft);
  const number = heard.ticket ?? draft?.ticket;
  if (number != null) return (await standsOn(rehearsal, await store.tickets.find(number), words)) ? 'onTicket' : 'lost';
  const place = draft === undefined ? 'lost' : OF_DRAFT[draft.state];
  if (place === 'answered' && !isAnswered(message, writer.chat)) return 'lost';
  // Who was asked for more has a question before the eyes, and the card a while later.
  const waits = cardShows(writer, heard.draft ?? '') || (draft?.asked === true && isAnswered(message, writer.chat));
  return place === 'onWaitingCard' && !waits ? 'lost' : place;
};

/** Where the words of a message in somebody's chat with the desk are, by the desk's records and what the chat shows. */
export const findWords = async (rehearsal: Rehearsal, message: Message, writer: Person): Promise<WordsPlace> => {
  const heard = await rehearsal.desk.store.heard.find(writer.chat.id, message.id);
  if (heard !== undefined) return ofHeard(rehearsal, message, writer, heard);
  return isAnswered(message, writer.chat) ? 'answered' : 'lost';
};

const NEW_FOR = /\bnew for (\S+) \([^)]*\): (.+)$/s;

/** What was said in a channel to the desk is answered there; what was written down for somebody is on that person's ticket. */
export const findPost = async (rehearsal: Rehearsal, message: Message, { writers }: Cast): Promise<WordsPlace> => {
  const { conversation } = message;
  if (!(conversation instanceof Thread) || !isAnswered(message, conversation)) return 'lost';
  const [, whom, words] = NEW_FOR.exec(flat(message.text)) ?? [];
  if (whom === undefined || words === undefined) return 'answered';
  const person = writers.find((one) => one.person.principalName === whom)?.person;
  if (person === undefined) return 'lost';
  const { tickets } = rehearsal.desk.store;
  for (const open of [true, false])
    for (const ticket of await tickets.ofRequester(personId(person.objectId), { open, limit: 100 }))
      if (await standsOn(rehearsal, ticket, words)) return 'onTicket';
  return 'lost';
};
