import type { Duration } from '../instant.js';
import type { Actor, Person } from '../people.js';
import type { TextId, TicketNumber } from '../ticket/ticket.js';
import type { AttachedTicket, CallResult, Fallback, FallbackReason, Line, Mark } from './bridge.js';

/** What Graph tells of a call; each may come twice, late, and in any order. */
export type CallNews = { readonly call: string } & (
  | {
      readonly kind: 'state';
      readonly state: 'establishing' | 'established' | 'terminating' | 'terminated' | 'other';
      readonly result: CallResult | null;
    }
  /** Everybody who was in it when it was written, without the bot. */
  | { readonly kind: 'roster'; readonly participants: readonly Present[] }
  | { readonly kind: 'invited'; readonly mark: Mark; readonly ok: boolean; readonly result: CallResult | null }
);

/** One who is in the call; Graph does not always say the name. */
export interface Present {
  readonly person: Person['id'];
  readonly name: string | null;
}

/** What may be asked of an open or ended bridge. People's inputs are null where they were left empty. */
export type BridgeCommand =
  | { readonly type: 'StopBridge'; readonly by: Actor; readonly why: TextId | null }
  | { readonly type: 'EndBridge'; readonly by: Actor }
  | { readonly type: 'RecordOutcome'; readonly by: Actor; readonly outcome: TextId | null }
  | {
      readonly type: 'AttachTicket';
      readonly ticket: TicketNumber;
      readonly because: Exclude<AttachedTicket['because'], 'opened'>;
    }
  /** A timer ran out, or something happened: whatever is due at this instant is decided. */
  | { readonly type: 'Wake'; readonly around: Around }
  /** Graph answered the request for the call. */
  | { readonly type: 'TakeCall'; readonly call: string }
  /** It surely made none. */
  | { readonly type: 'MissCall'; readonly reason: FallbackReason; readonly vendor: string | null }
  | { readonly type: 'HearNews'; readonly news: CallNews }
  /** Who is in the call as Graph answered just now; null where it did not answer: then the last roster holds. */
  | {
      readonly type: 'ReadRoster';
      readonly participants: readonly Present[] | null;
      /** The bridge's version when it was asked: what happened since may be newer than the answer. */
      readonly seen: number;
    }
  /** Graph did not take an invitation; `again` says how long to wait where it may be repeated. */
  | {
      readonly type: 'MissRing';
      readonly mark: Mark;
      readonly result: CallResult | null;
      readonly again: Duration | null;
    }
  | { readonly type: 'KeepAlive'; readonly kept: boolean }
  /** Graph knows the call no more. */
  | { readonly type: 'LoseCall' }
  | { readonly type: 'LeaveCall'; readonly call: string }
  | { readonly type: 'TakeFallback'; readonly way: NonNullable<Fallback['way']> };

export type BridgeCommandType = BridgeCommand['type'];
export type BridgeCommandOf<T extends BridgeCommandType> = Extract<BridgeCommand, { type: T }>;

/** What a decision that rings people has to know. */
export interface Around {
  /** Who is on call at this instant, presence included; null where it was not asked because the hold is not over or is past. */
  readonly lines: readonly Line[] | null;
  /** How long each is rung before the next. */
  readonly ring: Duration;
  /** Null: the group call can be asked for. */
  readonly noCall: Extract<FallbackReason, 'noPublicUrl'> | null;
  /** A new id for the attempt; not used where there is none to make. */
  readonly attempt: string;
}
