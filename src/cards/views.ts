import type { Draft } from '../domain/intake/draft.js';
import type { Language, Person, PersonId } from '../domain/people.js';
import type { Category, TierNumber } from '../domain/support-plan.js';
import type { TextId, Ticket, TicketNumber } from '../domain/ticket/ticket.js';
import type { TicketVerb } from '../domain/ticket/verbs.js';

/** What every card is read with. */
export interface Reading {
  readonly language: Language;
  /** IANA name; the plan's. */
  readonly timeZone: string;
  /** The words that the ticket or draft points to; an id that is missing was erased and shows so. */
  readonly words: ReadonlyMap<TextId, string>;
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
  /** False once Teams said that the requester blocked or never installed the bot. */
  readonly reachable: boolean;
}

/** The requester's own card of a ticket, and the answer to "status". */
export interface RequestCardView extends Reading {
  readonly ticket: Ticket;
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
  /** The requester's open tickets that the words may belong to, newest first. */
  readonly open: readonly { readonly number: TicketNumber; readonly title: string }[];
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

export interface QueueCardView extends Reading {
  readonly queues: readonly { readonly tier: TierNumber; readonly name: string; readonly tickets: readonly Ticket[] }[];
  /** Who asked: their own tickets are marked. */
  readonly person: PersonId;
}
