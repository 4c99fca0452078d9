import type { Instant } from '../instant.js';
import type { Language, Person } from '../people.js';
import type { KnownMatch } from '../known-issues/known-match.js';
import type { Category, Impact, Priority, TierNumber } from '../support-plan.js';
import type { RequesterStep, StaffStep } from './pending.js';
import type { Subject, Terms, TextId, TicketNumber } from './ticket.js';

/** What happened. The log of these is the truth; state, timings and the audit trail are folds over it. */
export type TicketEvent = { readonly at: Instant } & (
  | {
      readonly type: 'TicketSent';
      readonly number: TicketNumber;
      readonly requester: Person;
      /** Who wrote it for the requester, where that is somebody else. */
      readonly reporter?: Person;
      /** How the requester can be reached besides Teams, as the reporter said it. */
      readonly reach?: TextId;
      readonly language: Language;
      readonly subject: Subject;
      readonly priority: Priority;
      readonly tier: TierNumber;
      readonly terms: Terms;
      /** Known issues that fitted, the best first; left out where none did. */
      readonly known?: readonly KnownMatch[];
    }
  | { readonly type: 'TicketTaken'; readonly by: Person; readonly from: Person | null }
  | { readonly type: 'TicketReleased'; readonly by: Person; readonly from: Person }
  | { readonly type: 'TicketPassed'; readonly by: Person; readonly from: Person | null; readonly to: Person }
  | {
      readonly type: 'TicketEscalated';
      readonly by: Person;
      readonly to: TierNumber;
      readonly tried: TextId | null;
      readonly findings: TextId | null;
    }
  | {
      readonly type: 'TicketReturned';
      readonly by: Person;
      readonly to: TierNumber;
      /** Who had it there and has it again; null: that tier's queue. */
      readonly holder: Person | null;
      readonly why: TextId;
    }
  | { readonly type: 'TicketRedirected'; readonly by: Person; readonly to: TierNumber; readonly why: TextId }
  | {
      readonly type: 'TicketClassified';
      readonly by: Person;
      readonly category: Category;
      /** As staff see it; null: they did not say. */
      readonly impact: Impact | null;
      readonly priority: Priority;
    }
  | { readonly type: 'QuestionAsked'; readonly by: Person; readonly question: TextId }
  | { readonly type: 'QuestionAnswered'; readonly by: Person; readonly answer: TextId; readonly voice?: true }
  | { readonly type: 'RequesterWrote'; readonly by: Person; readonly text: TextId }
  | { readonly type: 'StaffReplied'; readonly by: Person; readonly text: TextId }
  | { readonly type: 'NoteTaken'; readonly by: Person; readonly text: TextId }
  | {
      readonly type: 'TicketSolved';
      readonly by: Person;
      readonly rootCause: TextId;
      readonly fix: TextId;
      readonly userSteps: TextId;
      /** The tiers below that held it and may acknowledge. */
      readonly learners: readonly TierNumber[];
      /** Who is called back to tell the requester; null: the contact tier's queue. */
      readonly contact: Person | null;
    }
  | { readonly type: 'ContactPassed'; readonly by: Person; readonly from: Person; readonly to: Person | null }
  | { readonly type: 'ContactTaken'; readonly by: Person; readonly from: Person | null }
  /** Its solution was proposed as a known issue, under this id. */
  | { readonly type: 'KnownIssueProposed'; readonly by: Person; readonly issue: string }
  | { readonly type: 'SolutionAcknowledged'; readonly by: Person; readonly tier: TierNumber }
  /** `voice`: said to the requester by somebody who then recorded it; so with the other two. */
  | { readonly type: 'RequesterTold'; readonly by: Person; readonly message: TextId; readonly voice?: true }
  | { readonly type: 'TicketConfirmed'; readonly by: Person; readonly voice?: true }
  | {
      readonly type: 'TicketReopened';
      readonly by: Person;
      /** `notFixed` before it was confirmed, `again` after it was closed, `original` when the ticket it followed ended without a solution. */
      readonly because: 'notFixed' | 'again' | 'original';
      readonly problem: TextId | null;
      readonly voice?: true;
      readonly to: TierNumber;
      readonly holder: Person | null;
    }
  | { readonly type: 'TicketWithdrawn'; readonly by: Person }
  /** `why` is null where the desk ties it anew, because its original follows another one now. */
  | { readonly type: 'TicketLinked'; readonly by: Person; readonly of: TicketNumber; readonly why: TextId | null }
  /** No duplicate after all: it is back where it was when it was tied, with its `holder` or (null) in the tier's queue. */
  | {
      readonly type: 'TicketUntied';
      readonly by: Person;
      readonly original: TicketNumber;
      readonly why: TextId;
      readonly to: TierNumber;
      readonly holder: Person | null;
    }
  /** Filed with Microsoft by a person; the ticket waits for the answer. */
  | { readonly type: 'CaseOpened'; readonly by: Person; readonly caseNumber: string }
  | { readonly type: 'CaseAnswered'; readonly by: Person; readonly caseNumber: string; readonly answer: TextId }
  /** The desk said that a step nears its target (`soon`), is past it (`late`), or has to be seen to by the lead. */
  | {
      readonly type: 'TicketNudged';
      readonly level: 'soon' | 'late' | 'lead';
      readonly step: StaffStep;
      readonly tier: TierNumber;
      /** The target, as it was then. */
      readonly due: Instant;
      /** Who leads the tier, for `lead`; null: nobody who is known. */
      readonly lead: Person | null;
      /** Whether whose turn it is was away. */
      readonly absent: boolean;
    }
  /** `reached` is false where no message reaches the requester, who has to be called then; `until`: when it would be closed. */
  | {
      readonly type: 'RequesterReminded';
      readonly step: RequesterStep;
      readonly until: Instant | null;
      readonly reached: boolean;
    }
  /** Closed by the desk, because the requester did not answer or confirm. */
  | { readonly type: 'TicketLapsed'; readonly step: RequesterStep }
  | {
      readonly type: 'TicketRerouted';
      readonly to: TierNumber;
      readonly priority: Priority;
      readonly route: Terms['route'];
    }
);

export type EventType = TicketEvent['type'];
/** The event of one type. */
export type EventOf<T extends EventType> = Extract<TicketEvent, { type: T }>;
