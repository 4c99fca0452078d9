import type { Duration, Instant } from '../instant.js';
import type { FallbackReason, NoMeetingReason } from '../bridge/bridge.js';
import type { Skipped } from '../on-call/ring-list.js';
import type { TierNumber } from '../support-plan.js';

/** `folder` is where the embedded database lies; null on a server. */
export type DatabaseSeen =
  | { readonly state: 'good'; readonly remoteFolder: string | null }
  | { readonly state: 'silent' | 'newer'; readonly why: string }
  | { readonly state: 'held'; readonly folder: string }
  | { readonly state: 'closed'; readonly folder: string; readonly why: string };

/** What came of asking for a token: the application permissions in it, or why there is none. */
export type TokenSeen =
  | { readonly state: 'good'; readonly roles: readonly string[] }
  | { readonly state: 'silent'; readonly why: string }
  /** `code` is Entra's number, as 7000215 in AADSTS7000215. */
  | { readonly state: 'refused'; readonly code: number | null; readonly why: string };

/** Whether the keys of somebody who signs what comes in can be had. */
export type KeysSeen =
  | { readonly state: 'good'; readonly skew: Duration | null }
  | { readonly state: 'silent' | 'wrong'; readonly url: string; readonly why: string };

/** What answers at PUBLIC_URL. */
export type AddressSeen =
  | { readonly state: 'good' }
  | { readonly state: 'silent'; readonly why: string }
  /** Something answers that is no desk. */
  | { readonly state: 'other'; readonly path: string; readonly status: number }
  /** Somebody without a token is let in. */
  | { readonly state: 'open'; readonly status: number }
  | { readonly state: 'notReady'; readonly why: string };

export type GraphSeen = { readonly state: 'good' | 'unasked' } | { readonly state: 'silent'; readonly why: string };

/** Whether the bot may make a meeting in this person's name. */
export type MeetingSeen =
  | { readonly state: 'good' | 'unasked' }
  | { readonly state: 'noPolicy'; readonly who: string }
  | { readonly state: 'refused'; readonly who: string; readonly why: string };

/** The last group call that was asked for. */
export interface CallSeen {
  readonly at: Instant;
  /** Null where it came about. */
  readonly fallback: FallbackReason | null;
  readonly vendor: string | null;
  readonly noMeeting: NoMeetingReason | null;
}

export interface TierSeen {
  readonly tier: TierNumber;
  readonly name: string;
  readonly channel: 'bound' | 'unbound' | 'notMet' | 'gone';
  /** As Teams calls the channel, null where nobody told us. */
  readonly channelName: string | null;
  /** Whom its rota names in the order of ringing, and who of them is passed over; null without a rota. */
  readonly rota: readonly { readonly name: string; readonly skipped: Skipped | null }[] | null;
}

/** What the desk's own records tell. */
export interface Records {
  /** What is wrong with the last edit of the plan, while the version before is in force. */
  readonly planEdit: string | null;
  readonly tiers: readonly TierSeen[];
  /** Principal names of the plan that belong to nobody who was found. */
  readonly unknown: readonly string[];
  /** Principal names of staff to whom the bot has no chat. */
  readonly withoutApp: readonly string[];
  readonly lastCall: CallSeen | null;
}
