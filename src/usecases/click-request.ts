import type { Click } from '../cards/read-click.js';
import { say } from '../cards/say.js';
import { renderReplyCard } from '../cards/reply-card.js';
import type { Draft } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';
import { languageOf } from './language-of.js';
import { countFixed } from './known-issues/offer-issues.js';
import { personWanted } from './person-wanted.js';
import { sendDraft, type Corrections } from './send-draft.js';
import { addToTicket } from './add-to-ticket.js';
import { showDraft, showRequester } from './show.js';

type Clicked = Extract<Inbound, { type: 'click' }>;
export type RequestClick = Extract<Click, { draft: unknown }>;
type Sending = Extract<RequestClick, { verb: 'request.send' | 'request.stillBroken' }>;

type Came =
  | { readonly ticket: Ticket; readonly reason?: 'offer.sentAlready' }
  | { readonly draft: Draft; readonly reason?: 'input.title.error' | 'offer.gone' }
  | { readonly nothing: 'noDraft' }
  /** In the language of its words, as the card that takes its place. */
  | { readonly cancelled: Draft };

const corrections = (click: Sending): Corrections =>
  click.verb === 'request.send' ? click.inputs : { ...click.inputs, tried: click.inputs.issue };

/** Ends where it began: nobody else was needed. */
const endFixed = async (
  tables: Tables,
  draft: Draft,
  issue: string | null,
  now: Instant,
): Promise<{ keep: Came } | { drop: Came }> => {
  if (draft.state === 'fixed') return { drop: { draft } };
  if (issue === null || !(draft.everOffered ?? []).includes(issue)) return { drop: { draft, reason: 'offer.gone' } };
  const fixed: Draft = { ...draft, state: 'fixed', fixedBy: issue, changedAt: now };
  await tables.drafts.save(fixed);
  await countFixed(tables, issue);
  await tables.posts.touch({ draft: draft.id });
  return { keep: { draft: fixed } };
};

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
    if (ticket === undefined) return { drop: { nothing: 'noDraft' } };
    return { drop: click.verb === 'request.fixed' ? { ticket, reason: 'offer.sentAlready' } : { ticket } };
  }
  if (draft.state === 'cancelled') return { drop: { cancelled: draft } };
  const now = desk.clock.now();
  if (click.verb === 'request.cancel') {
    await tables.drafts.save({ ...draft, state: 'cancelled', changedAt: now });
    await tables.posts.touch({ draft: draft.id });
    return { keep: { cancelled: draft } };
  }
  if (click.verb === 'request.fixed') return endFixed(tables, draft, click.inputs.issue, now);
  if (click.verb === 'request.send' && click.inputs.title === null)
    return { drop: { draft, reason: 'input.title.error' } };
  if (click.verb === 'request.add') return addToTicket(desk, tables, draft, click.inputs.ticket ?? '', now);
  const given = click.verb === 'request.person' ? null : corrections(click);
  return { keep: { ticket: await sendDraft(desk, tables, draft, given, now) } };
};

const answer = async (desk: Desk, clicked: Clicked, came: Came): Promise<Answer> => {
  if ('ticket' in came) {
    const { ticket, reason } = came;
    const news = reason === undefined ? undefined : say(ticket.language, reason, { ticket: ticket.number });
    return { card: await showRequester(desk, desk.store, ticket, { kind: 'request' }, news) };
  }
  const language = 'cancelled' in came ? came.cancelled.language : await languageOf(desk, clicked);
  if ('draft' in came)
    return {
      card: await showDraft(
        desk,
        desk.store,
        came.draft,
        came.reason === undefined ? undefined : say(language, came.reason),
      ),
    };
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
