import type { Actor, Person, PersonId } from '../people.js';
import type { Category, Impact, Priority, TierNumber } from '../support-plan.js';
import type { Surroundings } from './surroundings.js';
import type { Solution, Terms, TextId, TicketNumber } from './ticket.js';

/** What somebody wants of a ticket that exists. Words are already in the text store; null stands for "left empty". */
export type TicketCommand =
  | { readonly type: 'TakeTicket' }
  | { readonly type: 'ReleaseTicket' }
  | { readonly type: 'PassTicket'; readonly to: Actor | null }
  /** All that somebody has goes to a colleague or, with null, to the queue; each ticket is moved by itself. */
  | { readonly type: 'MoveTicket'; readonly from: PersonId; readonly to: Actor | null }
  | { readonly type: 'AskRequester'; readonly question: TextId | null }
  | { readonly type: 'EscalateTicket'; readonly tried: TextId | null; readonly findings: TextId | null }
  | { readonly type: 'ReturnTicket'; readonly why: TextId | null }
  | { readonly type: 'RedirectTicket'; readonly to: TierNumber | null; readonly why: TextId | null }
  | {
      readonly type: 'LinkDuplicate';
      /** The original as our records have it; null: there is no such ticket. */
      readonly of: {
        readonly number: TicketNumber;
        readonly duplicateOf: TicketNumber | null;
        readonly open: boolean;
      } | null;
      readonly why: TextId | null;
    }
  /** It was no duplicate after all. `originalHolder`: who has the original now, as our records have it. */
  | { readonly type: 'UntieTicket'; readonly originalHolder: PersonId | null; readonly why: TextId | null }
  | {
      readonly type: 'ClassifyTicket';
      readonly category: Category | null;
      readonly impact: Impact | null;
      readonly priority: Priority | null;
    }
  | {
      readonly type: 'SolveTicket';
      readonly rootCause: TextId | null;
      readonly fix: TextId | null;
      readonly userSteps: TextId | null;
    }
  | { readonly type: 'AcknowledgeSolution' }
  | { readonly type: 'ProposeKnownIssue' }
  | { readonly type: 'TellRequester'; readonly message: TextId | null }
  | { readonly type: 'ReplyToRequester'; readonly text: TextId | null }
  | { readonly type: 'TakeNote'; readonly text: TextId | null }
  /** A note that was taken goes to the requester after all. */
  | { readonly type: 'SendNote'; readonly note: TextId | null }
  /** What was said by voice, because no message reaches the requester. A `said` of null stands for the steps of the solution. */
  | { readonly type: 'RecordAnswer'; readonly heard: TextId | null }
  | { readonly type: 'RecordTold'; readonly said: TextId | null }
  | { readonly type: 'RecordConfirmed' }
  | { readonly type: 'RecordNotFixed'; readonly problem: TextId | null }
  /** A case was filed with Microsoft, under this number; and what Microsoft answered. */
  | { readonly type: 'OpenCase'; readonly caseNumber: string | null }
  | { readonly type: 'AnswerCase'; readonly answer: TextId | null }
  | { readonly type: 'AddWords'; readonly text: TextId | null }
  | { readonly type: 'ConfirmFixed' }
  | { readonly type: 'SayNotFixed'; readonly problem: TextId | null }
  | { readonly type: 'WithdrawTicket' }
  | { readonly type: 'ReopenTicket'; readonly problem: TextId | null }
  /** The plan sends it another way, now that more is known. By the desk itself. */
  | {
      readonly type: 'RerouteTicket';
      readonly to: TierNumber;
      readonly priority: Priority;
      readonly route: Terms['route'];
    }
  /** The original of a linked ticket was told its solution, follows another one now (`next`), or ended without any. By the desk itself. */
  | {
      readonly type: 'FollowOriginal';
      readonly solution: Solution | null;
      readonly message: TextId | null;
      readonly next?: TicketNumber;
    };

export type CommandType = TicketCommand['type'];
export type CommandOf<T extends CommandType> = Extract<TicketCommand, { type: T }>;

/** Who gives the command, and from which version of the card (null: not from a card). */
export interface Given {
  readonly by: Actor;
  readonly seen: number | null;
  /** As usual when left out. */
  readonly around?: Surroundings;
}

/** The desk itself, for commands that no person gives. */
export const DESK: Person = { id: 'desk' as Person['id'], name: 'Tierline' };
