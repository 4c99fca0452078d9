import type { SayKey } from '../domain/attention/notice.js';
import { belongsTo, type Belonging, type Joining } from '../domain/intake/belongs.js';
import type { MessageKind, Understanding } from '../domain/intake/understand.js';
import type { TicketCommand } from '../domain/ticket/commands.js';
import type { TextId } from '../domain/ticket/ticket.js';
import { carryOut } from './commit-change.js';
import { conversationOf } from './conversation-of.js';
import type { Said } from './said.js';
import { isGathering, takeDown } from './take-down.js';
import { takeFiles, wordsOf } from './take-files.js';
import { saying, tellBack } from './tell-back.js';
import { Words } from './words.js';

/** What gets a fitting sentence and no ticket. */
export const SENTENCES: { readonly [K in MessageKind]?: SayKey } = {
  greeting: 'greeting',
  thanks: 'thanks',
  aboutTheBot: 'aboutTheBot',
  upset: 'upset',
  offTopic: 'offTopic',
  nothing: 'empty',
};

const LISTED = 20;

const ANSWERED: { readonly [J in Joining]: SayKey } = {
  answer: 'added',
  add: 'added',
  confirm: 'confirmed',
  notFixed: 'reopened',
  reopen: 'reopened',
};

/** What the words do, as the ticket hears it. */
export const commandFor = (as: Joining, text: TextId | null): TicketCommand => {
  switch (as) {
    case 'answer':
    case 'add':
      return { type: 'AddWords', text };
    case 'confirm':
      return { type: 'ConfirmFixed' };
    case 'notFixed':
      return { type: 'SayNotFixed', problem: text };
    case 'reopen':
      return { type: 'ReopenTicket', problem: text };
  }
};

/** True when the ticket took them. */
const toTicket = async (heard: Said, belongs: Extract<Belonging, { to: 'ticket' }>): Promise<boolean> => {
  const { desk, tables, message, now, language } = heard;
  const ticket = await tables.tickets.lock(belongs.ticket.number);
  if (ticket === undefined) return false;
  const by = { id: message.sender.id, name: message.sender.name, tiers: [], leads: [], admin: false };
  const words = new Words(desk.newId, by.id, now);
  const text = words.id(wordsOf(message, language));
  const change = { tables, plan: desk.plan(), calendar: desk.calendar(), newId: desk.newId, now };
  const came = await carryOut(change, ticket, commandFor(belongs.as, text), { by, seen: null });
  if ('refused' in came) return false;
  await takeFiles(heard, { draft: null, ticket: ticket.number });
  if (text !== null && belongs.as !== 'confirm') {
    await words.keep(tables);
    const { activity, place } = message;
    const conversation = conversationOf(place);
    await tables.heard.keep({ conversation, activity, words: text, draft: null, ticket: ticket.number });
  }
  if (!belongs.more)
    await tellBack(desk, tables, message, saying(ANSWERED[belongs.as], language, { ticket: ticket.number }));
  return true;
};

/** Words without a known matter: beside a problem they are likely about that. */
export const SAYS_LITTLE: readonly MessageKind[] = ['offTopic', 'upset'];

/** Small talk beside a card that waits is answered at once and changes nothing on it. */
const besides = ({ kind }: Understanding): SayKey | undefined =>
  SAYS_LITTLE.includes(kind) ? undefined : SENTENCES[kind];

/**
 * Finds the place of what somebody wrote: with what they wrote a moment ago, on the ticket that it is beyond doubt about, or
 * in a draft. True when an answer is being thought about that only comes in a few seconds.
 */
export const placeWords = async (heard: Said): Promise<boolean> => {
  const { desk, tables, message, now, language } = heard;
  const draft = await tables.drafts.openOf(message.sender.id);
  if (draft !== undefined && isGathering(desk, draft, now)) {
    await takeDown(heard, draft);
    return false;
  }
  const understood = desk.understand(message.text, { locale: message.locale });
  const withFiles = message.files.length > 0;
  const open = await tables.tickets.ofRequester(message.sender.id, { open: true, limit: LISTED });
  const { gather } = desk.plan().intake;
  const belongs = belongsTo({ words: message.text, withFiles, understood, open, now, gather });
  if (belongs.to === 'ticket' && (await toTicket(heard, belongs))) return false;
  if (belongs.to === 'verdict') {
    const tickets = belongs.tickets.map((ticket) => ticket.number);
    await tellBack(desk, tables, message, { kind: 'verdict', tickets, language });
    return false;
  }
  const sentence = draft === undefined || withFiles ? undefined : besides(understood);
  if (sentence !== undefined) {
    await tellBack(desk, tables, message, saying(sentence, language));
    return false;
  }
  await takeDown(heard, draft);
  return true;
};
