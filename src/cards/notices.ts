import type { Notice, Say, TicketNotice } from '../domain/attention/notice.js';
import type { Bridge } from '../domain/bridge/bridge.js';
import type { Instant } from '../domain/instant.js';
import type { Language, Person, PersonId } from '../domain/people.js';
import type { Packet } from '../domain/packet/packet.js';
import type { TierNumber } from '../domain/support-plan.js';
import type { TimeWithTier } from '../domain/ticket/time-with-tiers.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Card } from './adaptive-card.js';
import { bridgeNoticeText, calledBy, troubleText, type BridgeNotice } from './bridge-notices.js';
import { renderKnownIssuesCard } from './known-issues-card.js';
import { renderMyTicketsCard } from './my-tickets-card.js';
import { renderHealthCard } from './health-card.js';
import { renderMyWorkCard } from './my-work-card.js';
import { renderNotedCard } from './noted-card.js';
import { onCallText, type OnCallView } from './on-call-text.js';
import { shownTitle } from './parts/heading.js';
import { nudgeText } from './nudge-text.js';
import { packetText } from './packet-text.js';
import { renderQueueCard } from './queue-card.js';
import { refusalSentence } from './refusal.js';
import { renderLapsedCard, renderRemindedCard } from './reminded-card.js';
import { renderReplyCard, renderWordCard } from './reply-card.js';
import { say, type Values } from './say.js';
import { shownName } from './sheet.js';
import { movedText, unlearntText } from './staff-notices.js';
import { renderSetUpCard } from './set-up-card.js';
import { renderStatusCard } from './status-card.js';
import { renderVerdictCard } from './verdict-card.js';
import { escapeMarkdown, oneLine, plain } from './text.js';
import type { Listing } from './parts/ticket-row.js';
import type { KnownIssuesCardView, QueueCardView, Reading } from './views.js';

/** What is true at the time of sending. */
export interface NoticeContext extends Omit<Reading, 'reason'>, Listing {
  /** The channel's or the requester's; notices that carry a language of their own are written in that. */
  readonly language: Language;
  readonly now: Instant;
  /** The ticket of the notice, where it has one. */
  readonly ticket: Ticket | null;
  /** For `myTickets`, `myWork` and `verdict`. */
  readonly tickets: readonly Ticket[];
  /** For `status` among staff. */
  readonly spent?: readonly TimeWithTier[];
  /** For `queue`. */
  readonly queues: QueueCardView['queues'];
  /** For `knownIssues`. */
  readonly knownIssues?: Omit<KnownIssuesCardView, keyof Reading>;
  /** For `unlearnt`: the names of its tiers. */
  readonly tierNames?: readonly string[];
  /** For `moved`: what else has to be known of the one who got them. */
  readonly warning?: string | null;
  /** For `onCall`. */
  readonly onCall?: readonly OnCallView[];
  /** For what is said about a bridge: the bridge, and where its card is opened. */
  readonly bridge?: { readonly bridge: Bridge | null; readonly link: string | null };
  /** For `packet`. */
  readonly packet?: Packet;
  /** For `picture`: whether it is still there. */
  readonly picture?: 'there' | 'gone';
  /** Whether staff read it, in a channel; the requester when it is left out. */
  readonly reader?: 'staff' | 'requester';
  /** Whether the person is on the roster of the place it goes to; the name of anybody else stands there in plain text. */
  mentionable(person: PersonId): boolean;
}

/** `<at>name</at>` in the text belongs to the mentioned persons, in order and by these names. */
export type Rendered =
  { readonly text: string; readonly mentions: readonly Person[] } | { readonly card: Card; readonly summary: string };

const asText = (text: string, mentions: readonly Person[] = []): Rendered => ({
  // A single line break is no line break in a chat message.
  text: text.replace(/\n+/g, '\n\n'),
  mentions,
});
const asCard = (card: Card): Rendered => ({ card, summary: card.fallbackText });

const escaped = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? escapeMarkdown(oneLine(value, 300)) : value,
    ]),
  );

const renderSay = ({ key, language, values, person }: Say, context: NoticeContext): Rendered =>
  person
    ? asCard(renderReplyCard({ ...context, language, person, text: say(language, `say.${key}`, values) }))
    : asText(say(language, `say.${key}`, escaped(values)));

/** Whom a message in a thread calls: by a mention, or by name where Teams would not mention them; else the tier by its name. */
const calledIn = (
  { person, tier }: { readonly person: Person | null; readonly tier: TierNumber },
  context: NoticeContext,
): { readonly who: string; readonly mentions: readonly Person[] } => {
  const { language, ticket } = context;
  if (person !== null && context.mentionable(person.id)) {
    const mentioned = { ...person, name: mentionName(person) };
    return { who: `<at>${mentioned.name}</at>`, mentions: [mentioned] };
  }
  const tierName = ticket?.terms.tiers.find((one) => one.tier === tier)?.name ?? say(language, 'tier.number', { tier });
  return { who: escapeMarkdown(person === null ? oneLine(tierName, 60) : shownName(person)), mentions: [] };
};

type InThread = Extract<TicketNotice, { kind: 'turn' | 'nudge' }>;

/** Calls somebody to a ticket in its thread. */
const renderInThread = (notice: InThread, context: NoticeContext): Rendered => {
  const { language, ticket } = context;
  const { who, mentions } = calledIn(notice, context);
  const values = escaped({
    title: ticket === null ? '' : shownTitle(ticket),
    requester: ticket === null ? say(language, 'somebody') : shownName(ticket.requester),
    to: notice.person === null ? 'queue' : 'person',
    ...(notice.kind === 'turn' ? { by: shownName(notice.by) } : {}),
  });
  const sentence =
    notice.kind === 'turn' ? say(language, `turn.${notice.turn}`, values) : nudgeText(notice, context, values);
  return asText(`${who} · **${notice.ticket}** ${values['title'] ?? ''}\n${sentence}`, mentions);
};

const asLine = (
  notice: Extract<Notice, { kind: 'moved' | 'unlearnt' | 'onCall' }>,
  context: NoticeContext,
): Rendered => {
  const { links, tierNames = [], warning = null } = context;
  const mention = (person: Person): string | null => (context.mentionable(person.id) ? mentionName(person) : null);
  const around = { links, tierNames, warning, mention };
  if (notice.kind === 'unlearnt') return asText(unlearntText(notice, around));
  const person = notice.kind === 'onCall' ? notice.call : notice.to;
  const name = person === null ? null : mention(person);
  const mentions = person === null || name === null ? [] : [{ ...person, name }];
  if (notice.kind === 'moved') return asText(movedText(notice, around), mentions);
  return asText(onCallText(notice, { timeZone: context.timeZone, onCall: context.onCall ?? [], mention }), mentions);
};

const asBridgeText = (notice: BridgeNotice, context: NoticeContext): Rendered => {
  const { bridge = null, link = null } = context.bridge ?? {};
  const mention = (person: Person): string | null => (context.mentionable(person.id) ? mentionName(person) : null);
  const mentions = calledBy(notice, bridge).flatMap((person) => {
    const name = mention(person);
    return name === null ? [] : [{ ...person, name }];
  });
  return asText(bridgeNoticeText(notice, { bridge, link, mention }), mentions);
};

/** The name inside a mention is text between tags: what could end the tag or look like markdown is left out. */
const mentionName = (person: Person): string =>
  shownName(person)
    .replace(/[<>&\\`*_~[\]|\u200B]/g, '')
    .trim() || 'Teams';

type ToRequester = Exclude<TicketNotice, InThread>;

/** A word to the requester of a ticket. */
const toRequester = (notice: ToRequester, context: NoticeContext): Rendered => {
  const { language, ticket } = context;
  if (notice.kind === 'replied')
    return ticket === null
      ? asText(escapeMarkdown(plain(context.words.get(notice.text) ?? say(language, 'removed'), { max: 3_000 })))
      : asCard(renderWordCard({ ...context, ticket, text: notice.text, by: notice.by }));
  if (notice.kind === 'reminded')
    return ticket === null
      ? asText(say(language, 'say.noSuchTicket', { ticket: notice.ticket }))
      : asCard(renderRemindedCard({ ...context, ticket, notice }));
  if (notice.kind === 'closed' && notice.ending === 'lapsed' && ticket !== null)
    return asCard(renderLapsedCard({ ...context, ticket }));
  const key = notice.kind === 'closed' ? (`closed.${notice.ending}` as const) : notice.kind;
  return asCard(renderReplyCard({ ...context, person: true, text: say(language, key, { ticket: notice.ticket }) }));
};

/** What somebody asked to have shown. */
const asOverview = (
  notice: Extract<Notice, { kind: 'myTickets' | 'queue' | 'myWork' | 'health' | 'setUp' }>,
  context: NoticeContext,
): Rendered => {
  const { language } = notice;
  switch (notice.kind) {
    case 'myTickets':
      return asCard(renderMyTicketsCard({ ...context, language }));
    case 'queue':
      return asCard(renderQueueCard({ ...context, language, person: notice.person }));
    case 'myWork':
      return asCard(renderMyWorkCard({ ...context, language }));
    case 'health':
      return asCard(renderHealthCard({ ...context, ...notice }));
    case 'setUp':
      return asCard(renderSetUpCard({ ...context, ...notice }));
  }
};

const knownIssuesList = (language: Language, context: NoticeContext): Rendered =>
  context.knownIssues === undefined
    ? asText(say(language, 'issues.title', { n: 0 }))
    : asCard(renderKnownIssuesCard({ ...context, ...context.knownIssues, language }));

/** A notice as it goes out now: a message with its mentions, or a card with the line of its notification. */
export const renderNotice = (notice: Notice, context: NoticeContext): Rendered => {
  const { language, ticket } = context;
  switch (notice.kind) {
    case 'say':
      return renderSay(notice, context);
    case 'turn':
    case 'nudge':
      return renderInThread(notice, context);
    case 'reminded':
    case 'replied':
    case 'closed':
    case 'linked':
    case 'untied':
      return toRequester(notice, context);
    case 'verdict':
      return asCard(renderVerdictCard({ ...context, language: notice.language }));
    case 'picture': {
      const values = escaped({ name: shownName(notice.by), ticket: notice.ticket });
      return asText(say(language, context.picture === 'gone' ? 'picture.gone' : 'picture.from', values));
    }
    case 'status':
      return ticket === null
        ? asText(say(notice.language, 'say.noSuchTicket', { ticket: notice.ticket }))
        : asCard(renderStatusCard({ reader: 'requester', ...context, language: notice.language, ticket }));
    case 'packet':
      return asText(
        context.packet === undefined
          ? say(notice.language, 'say.noSuchTicket', { ticket: notice.ticket })
          : packetText(context.packet),
      );
    case 'myTickets':
    case 'queue':
    case 'myWork':
    case 'health':
    case 'setUp':
      return asOverview(notice, context);
    case 'knownIssues':
      return knownIssuesList(notice.language, context);
    case 'noted':
      return ticket === null
        ? asText(say(notice.language, 'say.noSuchTicket', { ticket: notice.ticket }))
        : asCard(renderNotedCard({ ...context, ...notice, ticket }));
    case 'moved':
    case 'unlearnt':
    case 'onCall':
      return asLine(notice, context);
    case 'bridgeLink':
    case 'bridgeMeet':
    case 'bridgeSpent':
      return asBridgeText(notice, context);
    case 'callTrouble':
      return asText(troubleText(notice));
    case 'refused':
      return asText(escapeMarkdown(refusalSentence(notice.refusal, { ...context, language: notice.language })));
  }
};
