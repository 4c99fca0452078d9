import type { Person } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import { DESK } from '../ticket/commands.js';
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
      readonly kind: Exclude<PostKind, 'intake' | 'tier' | 'bridge' | 'knownIssue'>;
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

/** Whether the tier's channel shows the ticket already: then a changed card tells its queue nothing. */
const hasCard = (ticket: Ticket, tier: TierNumber): boolean =>
  ticket.walk.slice(0, -1).some((visit) => visit.tier === tier) ||
  (tier === ticket.terms.contactTier && ticket.failed.length > 0);

/** Into a tier's queue: its first card tells it, and after that only a notice does. */
const toQueue = (ticket: Ticket, tier: TierNumber, by: Person, why: Turn = 'returned'): Attention[] => [
  card(tier),
  ...(hasCard(ticket, tier) ? turn(ticket, tier, null, why, by) : []),
];

/** Tells who reads the requester's words: who works on it or, once it is solved, who speaks for it. */
const tellReader = (ticket: Ticket, why: Turn, by: Person): Attention[] =>
  ticket.status === 'solved' || ticket.status === 'told'
    ? tellFormer(ticket, ticket.terms.contactTier, ticket.contact, why, by)
    : tellFormer(ticket, ticket.tier, ticket.holder, why, by);

/** To the requester, unless the requester is staff as well and did it in person. */
const toRequester = (ticket: Ticket, by: Person, notice: TicketNotice): Attention[] =>
  by.id === ticket.requester.id ? [] : [{ want: 'notice', notice }];

/** Whoever has the step; with somebody who is away it is the queue's. */
const nudged = (event: EventOf<'TicketNudged'>, after: Ticket): Attention[] => {
  const has = event.step === 'tell' ? after.contact : after.holder;
  const { level, step, due, tier, absent, lead } = event;
  // Who leads the tier and has it as well was told already.
  if (level === 'lead' && lead !== null && lead.id === has?.id && !absent) return [];
  const person = level === 'lead' ? lead : absent ? null : has;
  const of = person?.id === has?.id ? null : has;
  return [
    { want: 'notice', notice: { kind: 'nudge', ticket: after.number, tier, person, about: { level, step, due }, of } },
  ];
};

/** A message, or whoever asked is told that it takes a call. */
const reminded = ({ step, until, reached }: EventOf<'RequesterReminded'>, after: Ticket): Attention[] => {
  const { number: ticket } = after;
  if (reached) return [{ want: 'notice', notice: { kind: 'reminded', ticket, step, until } }];
  const [tier, person] = step === 'confirm' ? [after.terms.contactTier, after.contact] : [after.tier, after.holder];
  return [
    { want: 'notice', notice: { kind: 'nudge', ticket, tier, person, about: { level: 'call', step }, of: null } },
  ];
};

const none = (): readonly Attention[] => [];

/**
 * Whom each event notifies; all others merely see their cards change. Staff are called when the next step is theirs,
 * when it no longer is because of somebody else, and when the requester writes to them; a requester only when received,
 * asked, replied to, told, reminded, tied to another ticket and untied, and when the desk closes it. Posting a tier's first card is itself the notification of its queue.
 */
const TABLE: Table = {
  TicketSent: (event) => [card(event.tier), { want: 'requesterPost', kind: 'request', about: null }],
  TicketTaken: (event, after) => tellFormer(after, after.tier, event.from, 'takenOver', event.by),
  TicketReleased: (event, after) => {
    const former = event.from.id === event.by.id ? null : event.from;
    return turn(after, after.tier, former, 'released', event.by);
  },
  TicketPassed: (event, after) => [
    ...turn(after, after.tier, event.to, 'passed', event.by),
    ...(event.from?.id === event.to.id ? [] : tellFormer(after, after.tier, event.from, 'takenOver', event.by)),
  ],
  TicketEscalated: (event, after) => toQueue(after, event.to, event.by, 'escalated'),
  TicketReturned: (event, after) => [card(event.to), ...turn(after, event.to, event.holder, 'returned', event.by)],
  TicketRedirected: (event, after) => toQueue(after, event.to, event.by),
  TicketClassified: none,
  QuestionAsked: (event) => [{ want: 'requesterPost', kind: 'question', about: event.question }],
  QuestionAnswered: (event, after) => tellFormer(after, after.tier, after.holder, 'answered', event.by),
  RequesterWrote: (event, after) => tellReader(after, 'wrote', event.by),
  StaffReplied: (event, after) =>
    toRequester(after, event.by, { kind: 'replied', ticket: after.number, text: event.text, by: event.by }),
  NoteTaken: none,
  // A ticket that follows another is told by the desk itself, so nobody is called to do it.
  TicketSolved: (event, after) => [
    card(after.terms.contactTier),
    ...(after.duplicateOf === null ? turn(after, after.terms.contactTier, event.contact, 'solved', event.by) : []),
  ],
  // Before it is solved there is nothing to tell the requester yet: the call-back itself is the first word of it.
  CaseOpened: none,
  CaseAnswered: (event, after) => turn(after, after.tier, after.holder, 'caseAnswered', event.by),
  ContactPassed: (event, after) =>
    after.status !== 'solved'
      ? []
      : [
          ...turn(after, after.terms.contactTier, event.to, event.to === null ? 'released' : 'passed', event.by),
          ...tellFormer(after, after.terms.contactTier, event.from, 'takenOver', event.by),
        ],
  ContactTaken: (event, after) => tellFormer(after, after.terms.contactTier, event.from, 'takenOver', event.by),
  SolutionAcknowledged: none,
  // Its card in the top tier's channel tells whose turn it is.
  KnownIssueProposed: none,
  RequesterTold: (event, after, before) => [
    { want: 'requesterPost', kind: 'solution', about: event.message },
    ...(event.by.id === DESK.id
      ? []
      : tellFormer(after, after.terms.contactTier, before?.contact ?? null, 'takenOver', event.by)),
  ],
  TicketConfirmed: none,
  TicketReopened: (event, after) => [
    card(event.to),
    ...turn(after, event.to, event.holder, event.because === 'notFixed' ? 'notFixed' : 'reopened', event.by),
  ],
  TicketNudged: nudged,
  RequesterReminded: reminded,
  TicketLapsed: (_event, after) => [
    { want: 'notice', notice: { kind: 'closed', ticket: after.number, ending: 'lapsed' } },
  ],
  TicketWithdrawn: (event, after, before) => tellReader(before ?? after, 'withdrawn', event.by),
  TicketUntied: (event, after) => [
    card(event.to),
    ...turn(after, event.to, event.holder, 'untied', event.by),
    ...toRequester(after, event.by, { kind: 'untied', ticket: after.number }),
  ],
  // To whom it is tied is the desk's matter: its requester was told to wait, and waits.
  TicketLinked: (event, after, before) =>
    before?.status === 'linked'
      ? []
      : toRequester(after, event.by, { kind: 'linked', ticket: after.number, original: event.of }),
  // Within its tier it is only its place in the queue that changed.
  TicketRerouted: (event, after, before) => (before?.tier === event.to ? [] : toQueue(after, event.to, DESK)),
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
