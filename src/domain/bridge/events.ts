import type { Duration, Instant } from '../instant.js';
import type { Person, PersonId } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import type { TextId, TicketNumber } from '../ticket/ticket.js';
import type {
  AttachedTicket,
  BridgeEnding,
  BridgeId,
  BridgeReason,
  Called,
  CallResult,
  Fallback,
  FallbackReason,
  Line,
  Mark,
} from './bridge.js';

/** What happened to a bridge. The log of these is the truth; the row is a fold over it. */
export type BridgeEvent = { readonly at: Instant } & (
  | {
      readonly type: 'BridgeOpened';
      readonly id: BridgeId;
      readonly reason: BridgeReason;
      readonly ticket: TicketNumber;
      readonly causes: readonly string[];
      readonly startAt: Instant;
      /** Who would be rung as things stood then. */
      readonly lines: readonly Line[];
    }
  | {
      readonly type: 'TicketAttached';
      readonly ticket: TicketNumber;
      readonly because: Exclude<AttachedTicket['because'], 'opened'>;
    }
  | { readonly type: 'BridgeStopped'; readonly by: Person; readonly why: TextId }
  /** The hold is over; who is on call at this instant, with what Teams says of their presence. */
  | { readonly type: 'LinesRead'; readonly lines: readonly Line[] }
  /** Written before Graph is asked: from here on the call may be there, and is never asked for again. */
  | {
      readonly type: 'CallAttempted';
      readonly attempt: string;
      readonly settleAt: Instant;
      readonly ring: Duration;
      readonly people: readonly Called[];
    }
  /** There is a call: Graph answered so, or told about it at the attempt's address. */
  | { readonly type: 'CallStarted'; readonly call: string; readonly ringUntil: Instant; readonly keepAliveAt: Instant }
  /** A call besides the one we follow, or one that came when all was over. */
  | { readonly type: 'StrayCallFound'; readonly call: string }
  /** Written before Graph is asked, as with the call. */
  | {
      readonly type: 'PersonRung';
      readonly person: Person;
      readonly tiers: readonly TierNumber[];
      readonly mark: Mark;
      readonly ringUntil: Instant;
    }
  /** Graph surely did not ring; the same person is invited again at `againAt`. */
  | { readonly type: 'RingPutOff'; readonly person: PersonId; readonly againAt: Instant }
  /** Whoever was rung for another tier stands for this one too. */
  | { readonly type: 'TierShared'; readonly person: PersonId; readonly tier: TierNumber }
  | { readonly type: 'PersonJoined'; readonly person: Person; readonly tiers: readonly TierNumber[] }
  | { readonly type: 'PersonLeft'; readonly person: PersonId }
  /** The last roster says otherwise of these than our record; none: the doubt is over. */
  | { readonly type: 'PresenceDoubted'; readonly people: readonly PersonId[] }
  | { readonly type: 'NotAnswered'; readonly person: PersonId }
  | { readonly type: 'Declined'; readonly person: PersonId; readonly result: CallResult | null }
  | { readonly type: 'RingFailed'; readonly person: PersonId; readonly result: CallResult | null }
  /** Nobody of the tier is left to ring; its lead is told. */
  | { readonly type: 'LineSpent'; readonly tier: TierNumber }
  | { readonly type: 'AllTiersIn' }
  | { readonly type: 'KeptAlive'; readonly next: Instant }
  /** `result` is null where we were not told. */
  | { readonly type: 'CallOver'; readonly result: CallResult | null }
  /** The bot leaves; nobody is rung any more. */
  | { readonly type: 'CallGivenUp' }
  | { readonly type: 'CallLeft'; readonly call: string }
  | {
      readonly type: 'FallbackChosen';
      readonly reason: FallbackReason;
      readonly vendor: string | null;
      readonly people: readonly Called[];
    }
  | { readonly type: 'FallbackReady'; readonly way: NonNullable<Fallback['way']> }
  | { readonly type: 'BridgeEnded'; readonly why: BridgeEnding; readonly by: Person | null }
  | { readonly type: 'OutcomeRecorded'; readonly by: Person; readonly text: TextId }
);

export type BridgeEventType = BridgeEvent['type'];
/** The event of one type. */
export type BridgeEventOf<T extends BridgeEventType> = Extract<BridgeEvent, { type: T }>;
