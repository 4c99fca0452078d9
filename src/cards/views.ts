import type { Instant } from '../domain/instant.js';
import type { Background } from '../domain/background/background.js';
import type { Bridge } from '../domain/bridge/bridge.js';
import type { BridgeVerb } from '../domain/bridge/verbs.js';
import type { Candidate } from '../domain/intake/belongs.js';
import type { Draft } from '../domain/intake/draft.js';
import type { ProposalVerb } from '../domain/known-issues/decide-proposal.js';
import type { KnownMatch } from '../domain/known-issues/known-match.js';
import type { Proposal } from '../domain/known-issues/proposal.js';
import type { IssueCount } from '../domain/known-issues/issue-count.js';
import type { Language, Person, PersonId } from '../domain/people.js';
import type { Category, TierNumber, WeekHours } from '../domain/support-plan.js';
import type { TimeWithTier } from '../domain/ticket/time-with-tiers.js';
import type { TextId, Ticket, TicketNumber } from '../domain/ticket/ticket.js';
import type { TicketVerb } from '../domain/ticket/verbs.js';
import type { Listing } from './parts/ticket-row.js';

/** What every card is read with. */
export interface Reading {
  readonly language: Language;
  /** IANA name; the plan's. */
  readonly timeZone: string;
  /** The words that the ticket or draft points to; an id that is missing was erased and shows so. */
  readonly words: ReadonlyMap<TextId, string>;
  /** Those of the words that their author changed later. */
  readonly edited?: ReadonlySet<TextId>;
  /** A refusal or other news for the one who pressed a button, on top of the card. */
  readonly reason?: string | undefined;
}

export interface TierCardView extends Reading {
  readonly ticket: Ticket;
  /** The tiers whose people sit in this channel. */
  readonly seats: readonly TierNumber[];
  /** The legal ones for this ticket and these seats. */
  readonly verbs: readonly TicketVerb[];
  /** The people of the tier that holds it, for passing it on. */
  readonly members: readonly Person[];
  /** Until when those of them who are away are away. */
  readonly away?: ReadonlyMap<PersonId, Instant>;
  /** How long the tiers it has left had it. */
  readonly spent?: readonly TimeWithTier[];
  /** Known issues that fit. */
  readonly known?: readonly KnownView[];
  /** What became of its solution as a known issue. */
  readonly proposal?: Proposal;
  /** Its group calls; left out where the plan has none and there never was one. */
  readonly calls?: TicketBridges;
  /** How else the requester can be reached, as the directory knows it. */
  readonly reach?: string | null;
  /** What Microsoft's records say; null or left out while nothing came. */
  readonly background?: Background | null;
  readonly department?: string | null;
  /** False once Teams said that the requester blocked or never installed the bot. */
  readonly reachable: boolean;
}

/** A known issue on the card of a ticket, for staff. */
export interface KnownView extends KnownMatch {
  readonly title: string;
  /** Null in front of people whom it is not for: the tier that usually solves it is above theirs. */
  readonly steps: readonly string[] | null;
  readonly tier: TierNumber;
  /** A page that it stands on. */
  readonly source: string | null;
}

/** A known issue on the intake card. */
export interface OfferView {
  readonly issue: string;
  readonly title: string;
  readonly steps: readonly string[];
}

/** The card of a proposed known issue in the top tier's channel. */
export interface IssueCardView extends Reading {
  readonly proposal: Proposal;
  readonly ticket: Ticket | null;
  /** Opens the thread of the ticket, where it can be reached from here. */
  readonly link: string | null;
  readonly verbs: readonly ProposalVerb[];
  readonly categories: readonly Category[];
  /** The other language that the plan speaks, for which words may be added. */
  readonly other: Language | null;
}

/** An entry in the answer to "known issues". */
export interface CountedIssue extends IssueCount {
  readonly title: string;
}

/** The answer to "known issues". */
export interface KnownIssuesCardView extends Reading {
  /** How many there are, and how often all of them were offered and helped. */
  readonly all: number;
  /** The most useful first. */
  readonly useful: readonly CountedIssue[];
  /** Offered often, and hardly ever of use. */
  readonly useless: readonly CountedIssue[];
  /** Nobody went through them for too long. */
  readonly stale: readonly { readonly issue: string; readonly title: string; readonly reviewed: string }[];
  readonly staleCount: number;
  readonly waiting: readonly Proposal[];
}

/** The card of a group call in a tier's channel. Its buttons carry `bridge` (its id), `ticket` (its first ticket) and `v` (its version). */
export interface BridgeCardView extends Reading {
  readonly bridge: Bridge;
  /** What it is about: the ticket that opened it first. */
  readonly tickets: readonly Ticket[];
  /** Opens the thread of a ticket, where its card is. */
  readonly links: ReadonlyMap<TicketNumber, string>;
  /** The legal ones. */
  readonly verbs: readonly BridgeVerb[];
}

/** What a ticket's card shows of group calls. */
export interface TicketBridges {
  /** Newest first. */
  readonly bridges: readonly Bridge[];
  /** The plan's condition by which one is proposed, null where none is. */
  readonly proposal: string | null;
  /** Whether `bridge.open` is offered: the plan has a bridge, the ticket is open and has none. */
  readonly canOpen: boolean;
}

/** The requester's own card of a ticket, and the answer to "status". */
export interface RequestCardView extends Reading {
  readonly ticket: Ticket;
  readonly background?: Background | null;
  /** When somebody is there again, where nobody is and nobody has it yet. */
  readonly backAt?: Instant | null;
  /** The requester's legal ones. */
  readonly verbs: readonly TicketVerb[];
}

export interface QuestionCardView extends Reading {
  readonly ticket: Ticket;
  /** Which question; it may be answered by now. */
  readonly about: TextId;
}

export interface SolutionCardView extends RequestCardView {
  /** Which message; the ticket may have moved on. */
  readonly about: TextId;
}

export interface IntakeCardView extends Reading {
  readonly draft: Draft;
  /** The categories of the plan. */
  readonly categories: readonly Category[];
  /** The requester's tickets that the words may belong to, the likeliest first. */
  readonly open: readonly Candidate[];
  /** Known issues that may help right away. */
  readonly offers?: readonly OfferView[];
  /** What the desk does by itself with a draft that nobody sends. */
  readonly then: 'send' | 'drop';
}

export interface ReplyCardView extends Reading {
  /** Our own sentence, lines separated by `\n`; values in it may be anybody's. */
  readonly text: string;
  /** Whether "Get a person" is offered. */
  readonly person: boolean;
}

/** A word of staff to the requester that asks nothing. */
export interface WordCardView extends Reading {
  readonly ticket: Ticket;
  readonly text: TextId;
  readonly by: Person;
}

export interface MyTicketsCardView extends Reading {
  /** In the order in which they are shown. */
  readonly tickets: readonly Ticket[];
}

/** The answer to a note in a ticket's thread. */
export interface NotedCardView extends Reading {
  readonly ticket: Ticket;
  readonly note: TextId;
  /** Whose people read along where it was written. */
  readonly tiers: readonly TierNumber[];
}

export interface MyWorkCardView extends Reading, Listing {
  /** In the order in which they are shown. */
  readonly tickets: readonly Ticket[];
}

/** A tier's queue: its tickets oldest first, when the tier is there, and who of it is away. */
interface QueueView {
  readonly tier: TierNumber;
  readonly name: string;
  readonly tickets: readonly Ticket[];
  readonly hours: WeekHours;
  readonly away: readonly { readonly person: Person; readonly until: Instant }[];
}

export interface QueueCardView extends Reading, Listing {
  readonly queues: readonly QueueView[];
  /** Who asked: their own tickets are marked. */
  readonly person: PersonId;
}

/** The answer to thanks for a solution. */
export interface VerdictCardView extends Reading {
  /** Those that still wait to be confirmed. */
  readonly tickets: readonly Ticket[];
}
