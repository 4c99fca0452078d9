import type { Click } from '../cards/read-click.js';
import { say } from '../cards/say.js';
import { renderReplyCard } from '../cards/reply-card.js';
import type { Draft } from '../domain/intake/draft.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';
import { languageOf } from './language-of.js';
import { personWanted } from './person-wanted.js';
import { sendDraft, type Corrections } from './send-draft.js';
import { addToTicket } from './add-to-ticket.js';
import { showDraft, showRequester } from './show.js';

type Clicked = Extract<Inbound, { type: 'click' }>;
export type RequestClick = Extract<Click, { draft: unknown }>;
type Sending = Extract<RequestClick, { verb: 'request.send' }>;

type Came =
  | { readonly ticket: Ticket }
  | { readonly draft: Draft; readonly reason?: 'titleMissing' }
  | { readonly nothing: 'noDraft' }
  /** In the language of its words, as the card that takes its place. */
  | { readonly cancelled: Draft };

const corrections = ({ inputs }: Sending): Corrections => inputs;

const onDraft = async (
  desk: Desk,
  tables: Tables,
  clicked: Clicked,
  click: RequestClick,
): Promise<{ keep: Came } | { drop: Came }> => {
  const draft = click.draft === null ? undefined : await tables.drafts.lock(click.draft);
  if (draft === undefined || draft.requester.id !== clicked.sender.id) return { drop: { nothing: 'noDraft' } };
  if (draft.ticket !== null) {
    const ticket = await tables.tickets.find(draft.ticket);
    return { drop: ticket === undefined ? { nothing: 'noDraft' } : { ticket } };
  }
  if (draft.state === 'cancelled') return { drop: { cancelled: draft } };
  const now = desk.clock.now();
  if (click.verb === 'request.cancel') {
    await tables.drafts.save({ ...draft, state: 'cancelled', changedAt: now });
    await tables.posts.touch({ draft: draft.id });
    return { keep: { cancelled: draft } };
  }
  if (click.verb === 'request.send' && click.inputs.title === null) return { drop: { draft, reason: 'titleMissing' } };
  if (click.verb === 'request.add') return addToTicket(desk, tables, draft, click.inputs.ticket ?? '', now);
  const given = click.verb === 'request.send' ? corrections(click) : null;
  return { keep: { ticket: await sendDraft(desk, tables, draft, given, now) } };
};

const answer = async (desk: Desk, clicked: Clicked, came: Came): Promise<Answer> => {
  if ('ticket' in came) return { card: await showRequester(desk, desk.store, came.ticket, { kind: 'request' }) };
  const language = 'cancelled' in came ? came.cancelled.language : await languageOf(desk, clicked);
  if ('draft' in came)
    return { card: await showDraft(desk, desk.store, came.draft, say(language, 'input.title.error')) };
  const text = say(language, 'cancelled' in came ? 'say.cancelled' : 'say.noDraft');
  return {
    card: renderReplyCard({
      text,
      person: true,
      language,
      timeZone: desk.plan().organisation.timeZone,
      words: new Map(),
    }),
  };
};

/** A button of the intake card, or "Get a person" on any answer. */
export const clickRequest = async (desk: Desk, clicked: Clicked, click: RequestClick): Promise<Answer> => {
  if (clicked.place.kind !== 'personal') return { say: say(await languageOf(desk, clicked), 'say.askPrivately') };
  if (click.verb === 'request.person' && click.draft === null) return personWanted(desk, clicked);
  const came = await desk.store.write((tables) => onDraft(desk, tables, clicked, click));
  desk.wake();
  desk.log.info(
    {
      verb: click.verb,
      draft: click.draft,
      by: clicked.sender.id,
      ticket: 'ticket' in came ? came.ticket.number : undefined,
    },
    'click',
  );
  return answer(desk, clicked, came);
};
