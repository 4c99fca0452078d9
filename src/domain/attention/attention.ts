import type { Person } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import type { EventOf, EventType, TicketEvent } from '../ticket/events.js';
import type { TextId, Ticket } from '../ticket/ticket.js';
import type { PostKind, TicketNotice, Turn } from './notice.js';

/** What an event asks of delivery beyond bringing the posts that exist up to date. */
export type Attention =
  /** The card in the channel of a tier that has none yet; its appearance tells the queue. */
  | { readonly want: 'tierCard'; readonly tier: TierNumber }
  /** A new message to the requester that stays up to date. */
  | {
      readonly want: 'requesterPost';
      readonly kind: Exclude<PostKind, 'intake' | 'tier'>;
      readonly about: TextId | null;
    }
  /** A one-off message: to the requester, or into the ticket's thread at a tier. */
  | { readonly want: 'notice'; readonly notice: TicketNotice };

type Table = {
  readonly [T in EventType]: (event: EventOf<T>, after: Ticket, before: Ticket | undefined) => readonly Attention[];
};

const card = (tier: TierNumber): Attention => ({ want: 'tierCard', tier });

const turn = (ticket: Ticket, tier: TierNumber, person: Person | null, why: Turn, by: Person): Attention[] =>
  person?.id === by.id
    ? []
    : [{ want: 'notice', notice: { kind: 'turn', ticket: ticket.number, tier, person, turn: why, by } }];

/** Tells the one who had it, when somebody else moved it. */
const tellFormer = (ticket: Ticket, tier: TierNumber, former: Person | null, why: Turn, by: Person): Attention[] =>
  former === null ? [] : turn(ticket, tier, former, why, by);

const none = (): readonly Attention[] => [];

/**
 * Whom each event notifies; all others merely see their cards change. Staff are called only when the next step is
 * theirs, a requester only when received, asked, told or closed by somebody else. Posting a tier's first card is itself
 * the notification of its queue.
 */
const TABLE: Table = {
  TicketSent: (event) => [card(event.tier), { want: 'requesterPost', kind: 'request', about: null }],
  TicketTaken: (event, after) => tellFormer(after, after.tier, event.from, 'takenOver', event.by),
  TicketReleased: (event, after) => tellFormer(after, after.tier, event.from, 'released', event.by),
  TicketPassed: (event, after) => [
    ...turn(after, after.tier, event.to, 'passed', event.by),
    ...(event.from?.id === event.to.id ? [] : tellFormer(after, after.tier, event.from, 'takenOver', event.by)),
  ],
  TicketEscalated: (event) => [card(event.to)],
  TicketReturned: (event, after) => [card(event.to), ...turn(after, event.to, event.holder, 'returned', event.by)],
  TicketRedirected: (event, after) =>
    after.walk.slice(0, -1).some((visit) => visit.tier === event.to)
      ? [card(event.to), ...turn(after, event.to, null, 'returned', event.by)]
      : [card(event.to)],
  TicketClassified: none,
  QuestionAsked: (event) => [{ want: 'requesterPost', kind: 'question', about: event.question }],
  QuestionAnswered: (event, after) => tellFormer(after, after.tier, after.holder, 'answered', event.by),
  RequesterWrote: none,
  StaffReplied: (event, after) => [
    { want: 'notice', notice: { kind: 'replied', ticket: after.number, text: event.text, by: event.by } },
  ],
  NoteTaken: none,
  TicketSolved: (event, after) => [
    card(after.terms.contactTier),
    ...turn(after, after.terms.contactTier, event.contact, 'solved', event.by),
  ],
  ContactTaken: (event, after) => tellFormer(after, after.terms.contactTier, event.from, 'takenOver', event.by),
  SolutionAcknowledged: none,
  RequesterTold: (event) => [{ want: 'requesterPost', kind: 'solution', about: event.message }],
  TicketConfirmed: none,
  TicketReopened: (event, after) => [
    card(event.to),
    ...turn(after, event.to, event.holder, event.because === 'notFixed' ? 'notFixed' : 'reopened', event.by),
  ],
  TicketWithdrawn: (event, after) => tellFormer(after, after.tier, after.holder, 'withdrawn', event.by),
  TicketLinked: (event, after) => [
    { want: 'notice', notice: { kind: 'linked', ticket: after.number, original: event.of } },
  ],
  TicketRerouted: (event) => [card(event.to)],
};

/** What delivery has to do for one event. */
export const attentionFor = (event: TicketEvent, after: Ticket, before: Ticket | undefined): readonly Attention[] => {
  const row = TABLE[event.type] as (
    event: TicketEvent,
    after: Ticket,
    before: Ticket | undefined,
  ) => readonly Attention[];
  return row(event, after, before);
};
