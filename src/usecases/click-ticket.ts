import type { Click } from '../cards/read-click.js';
import { refusalSentence } from '../cards/refusal.js';
import { renderReplyCard } from '../cards/reply-card.js';
import { say } from '../cards/say.js';
import type { Language } from '../domain/people.js';
import type { SupportPlan } from '../domain/support-plan.js';
import type { Refusal } from '../domain/ticket/refusals.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Answer, Card, Inbound } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import { seatsOf } from './channels.js';
import { carryOut } from './commit-change.js';
import { conversationOf } from './conversation-of.js';
import type { Desk } from './desk.js';
import { languageOf } from './language-of.js';
import { findActor, type Resolved } from './roll.js';
import { channelLanguage, showRequester, showTier, type RequesterCard } from './show.js';
import { commandFrom } from './command-from-click.js';
import { awayWarning } from './staff/away-warning.js';
import { replied } from './staff/in-thread.js';
import { Words } from './words.js';

type Clicked = Extract<Inbound, { type: 'click' }>;
export type TicketClick = Exclude<Extract<Click, { ticket: unknown }>, { verb: `bridge.${string}` }>;

type Came = { readonly ticket: Ticket | undefined; readonly refused?: Refusal };

/** The same button by the same person on the same version is one click, under whatever activity id it comes. */
const keysOf = (clicked: Clicked, click: TicketClick): string[] => [
  clicked.key,
  // One version of a ticket may have several notes below it, each with a button of its own.
  `${clicked.sender.id}|${click.verb}|${click.ticket}|${String(click.v)}${click.verb === 'note.send' ? `|${click.inputs.note ?? ''}` : ''}`,
];

const change = async (
  desk: Desk,
  tables: Tables,
  { plan, resolved }: { plan: SupportPlan; resolved: Resolved },
  clicked: Clicked,
  click: TicketClick,
): Promise<{ keep: Came } | { drop: Came }> => {
  const now = desk.clock.now();
  if (!(await tables.inbox.first(keysOf(clicked, click), now)))
    return { drop: { ticket: await tables.tickets.find(click.ticket) } };
  const ticket = await tables.tickets.lock(click.ticket);
  if (ticket === undefined) return { drop: { ticket } };
  const by = (await findActor(tables, plan, resolved, clicked.sender.id)) ?? {
    ...clicked.sender,
    tiers: [],
    leads: [],
    admin: false,
  };
  if (click.v > ticket.version)
    return {
      drop: { ticket, refused: { reason: 'stale', status: ticket.status, holder: ticket.holder, since: ticket.since } },
    };
  const words = new Words(desk.newId, by.id, now);
  const command = await commandFrom(click, { words, tables, plan, resolved });
  const inside = { tables, plan, calendar: desk.calendar(), newId: desk.newId, now, resolved };
  const came = await carryOut(inside, ticket, command, { by, seen: click.v });
  if ('refused' in came) return { drop: { ticket, refused: came.refused } };
  await words.keep(tables);
  return { keep: came };
};

const whichCard = async (desk: Desk, clicked: Clicked): Promise<RequesterCard> => {
  if (clicked.card === null) return { kind: 'request' };
  const post = await desk.store.posts.at(conversationOf(clicked.place), clicked.card);
  if (post?.about == null || (post.kind !== 'question' && post.kind !== 'solution')) return { kind: 'request' };
  return { kind: post.kind, about: post.about };
};

/** Said on top of a card although it was done: whom it was passed to is away. */
const warningOf = (desk: Desk, click: TicketClick, ticket: Ticket, language: Language): Promise<string | undefined> =>
  click.verb === 'ticket.pass' && ticket.holder?.id === click.inputs.to
    ? awayWarning(desk, desk.store, ticket.holder, language)
    : Promise.resolve(undefined);

/** In the place of the offer to send a note, for the one who took it up. */
const sentCard = async (desk: Desk, ticket: Ticket, language: Language): Promise<Card> =>
  renderReplyCard({
    text: say(language, `say.${await replied(desk.store, ticket)}`, {
      ticket: ticket.number,
      requester: ticket.requester.name,
    }),
    person: false,
    language,
    timeZone: desk.plan().organisation.timeZone,
    words: new Map(),
  });

/** The current card of the place where the button was pressed, with the reason on top when nothing came of it. */
const answer = async (desk: Desk, clicked: Clicked, click: TicketClick, { ticket, refused }: Came): Promise<Answer> => {
  const language = clicked.place.kind === 'channel' ? channelLanguage(desk) : await languageOf(desk, clicked);
  if (ticket === undefined) return { say: say(language, 'say.noSuchTicket', { ticket: click.ticket }) };
  const { timeZone } = desk.plan().organisation;
  const reason = refused
    ? refusalSentence(refused, { language, timeZone, now: desk.clock.now() })
    : await warningOf(desk, click, ticket, language);
  if (click.verb === 'note.send')
    return refused ? { say: reason ?? '' } : { card: await sentCard(desk, ticket, language) };
  if (clicked.place.kind === 'channel') {
    const seats = seatsOf(desk.plan(), await desk.store.channels.all(), clicked.place.channel);
    if (seats.length > 0) return { card: await showTier(desk, desk.store, ticket, seats, reason) };
  }
  if (clicked.place.kind === 'personal' && ticket.requester.id === clicked.sender.id) {
    return { card: await showRequester(desk, desk.store, ticket, await whichCard(desk, clicked), reason) };
  }
  return { say: reason ?? say(language, 'say.notYourTicket', { ticket: click.ticket }) };
};

/** A button of a ticket's card: one transaction, then the card as it is now. */
export const clickTicket = async (desk: Desk, clicked: Clicked, click: TicketClick): Promise<Answer> => {
  const plan = desk.plan();
  const by = { plan, resolved: await desk.rolls.resolved(plan) };
  const came = await desk.store.write((tables) => change(desk, tables, by, clicked, click));
  if (came.refused === undefined) desk.wake();
  desk.log.info(
    {
      ticket: click.ticket,
      verb: click.verb,
      by: clicked.sender.id,
      refused: came.refused?.reason,
      version: came.ticket?.version,
    },
    'click',
  );
  return answer(desk, clicked, click, came);
};
