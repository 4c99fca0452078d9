import { renderReplyCard } from '../cards/reply-card.js';
import { say } from '../cards/say.js';
import type { Draft } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import type { Language } from '../domain/people.js';
import type { Ticket, TicketNumber } from '../domain/ticket/ticket.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import type { Post } from '../ports/post-store.js';
import type { Tables } from '../ports/store.js';
import { conversationOf } from './conversation-of.js';
import type { Desk } from './desk.js';
import { languageOf } from './language-of.js';
import { newDraft } from './new-draft.js';
import { sendDraft } from './send-draft.js';
import { showRequester } from './show.js';
import { Words } from './words.js';

type Clicked = Extract<Inbound, { type: 'click' }>;

interface Wanted {
  readonly desk: Desk;
  readonly tables: Tables;
  readonly clicked: Clicked;
  readonly language: Language;
  readonly now: Instant;
}

/** What somebody is about to write goes along; without that the wish itself is the problem. */
const wish = async ({ desk, tables, clicked, language, now }: Wanted, about: TicketNumber | null): Promise<Draft> => {
  const { sender } = clicked;
  const open = await tables.drafts.openOf(sender.id);
  if (open !== undefined) {
    await tables.posts.remove({ draft: open.id });
    return open;
  }
  const title =
    about === null ? say(language, 'say.wantsPerson') : say(language, 'say.wantsPersonAbout', { ticket: about });
  const words = new Words(desk.newId, sender.id, now);
  const text = words.idOf(title);
  await words.keep(tables);
  const understood = { ...desk.understand('', { locale: language }), kind: 'person' as const, language, title };
  const draft = { ...newDraft(desk.newId, sender, understood, now), texts: [text] };
  await tables.drafts.save(draft);
  return draft;
};

const cardOf = ({ clicked }: Pick<Wanted, 'clicked'>): string =>
  `${conversationOf(clicked.place)}|${clicked.card ?? clicked.key}|person`;

/** The card that was pressed stays what it is, with the news on top; on an answer of ours the news is all there is. */
const answer = async (desk: Desk, post: Post | undefined, made: Ticket, language: Language): Promise<Answer> => {
  const text = say(language, 'say.personComing', { ticket: made.number });
  const on = post?.ticket == null ? undefined : await desk.store.tickets.find(post.ticket);
  if (on === undefined || post === undefined) {
    const { timeZone } = desk.plan().organisation;
    return { card: renderReplyCard({ text, person: false, language, timeZone, words: new Map() }) };
  }
  const { kind, about } = post;
  const which =
    about !== null && (kind === 'question' || kind === 'solution') ? { kind, about } : ({ kind: 'request' } as const);
  return { card: await showRequester(desk, desk.store, on, which, text) };
};

/** "Get a person": always a ticket, and one only for each card that it is pressed on. */
export const personWanted = async (desk: Desk, clicked: Clicked): Promise<Answer> => {
  const language = await languageOf(desk, clicked);
  const post =
    clicked.card === null ? undefined : await desk.store.posts.at(conversationOf(clicked.place), clicked.card);
  const made = await desk.store.write(async (tables) => {
    const wanted = { desk, tables, clicked, language, now: desk.clock.now() };
    if (!(await tables.inbox.first([clicked.key, cardOf(wanted)], wanted.now))) {
      const [newest] = await tables.tickets.ofRequester(clicked.sender.id, { open: true, limit: 1 });
      return { drop: newest };
    }
    return { keep: await sendDraft(desk, tables, await wish(wanted, post?.ticket ?? null), null, wanted.now) };
  });
  desk.wake();
  return made === undefined ? { say: say(language, 'say.noTickets') } : answer(desk, post, made, language);
};
