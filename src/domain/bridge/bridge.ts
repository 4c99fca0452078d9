import type { Duration, Instant } from '../instant.js';
import type { RingPlace, Skipped } from '../on-call/ring-list.js';
import type { Person, PersonId } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import type { TextId, TicketNumber } from '../ticket/ticket.js';

/** A UUID. */
export type BridgeId = string & { readonly __brand: 'BridgeId' };

/** Names one ring of one person; Graph gives it back with what became of that invitation. */
export type Mark = string;

/**
 * Where the bridge stands:
 * `held` staff can still stop it; nobody is rung before `startAt` · `placing` Graph was asked for the call and we do not know yet whether
 * there is one · `ringing` the call is there, some tier is not in it (yet) · `assembled` somebody of every tier is, or was, in it ·
 * `fallback` no call, people meet by a link instead · `stopped` by staff before anybody was rung · `ended`.
 */
export type BridgeStatus = 'held' | 'placing' | 'ringing' | 'assembled' | 'fallback' | 'stopped' | 'ended';

/** Why there is a bridge: the plan's condition, as it is written there, or a person with a reason. */
export type BridgeReason =
  | { readonly kind: 'rule'; readonly source: string }
  | { readonly kind: 'person'; readonly by: Person; readonly why: TextId };

/** Somebody who may be rung, in the order in which that happens. */
export interface Candidate extends Omit<RingPlace, 'skipped'> {
  /** Null: can be rung. `otherBridge`: is wanted in another open bridge. */
  readonly skipped: Skipped | 'otherBridge' | null;
  /** Teams shows the person as offline or out of office; such people come last, and are rung all the same. */
  readonly seemsAway: boolean;
}

/** Whom a tier sends into the call. */
export interface Line {
  readonly tier: TierNumber;
  readonly name: string;
  /** Empty outside the tier's ring hours and where the plan has no rota. */
  readonly people: readonly Candidate[];
  /** Told when nobody of the tier is left to ring. */
  readonly lead: Person | null;
  /** When that happened; null while somebody of the tier is in, is ringing, or can still be rung. */
  readonly spentAt: Instant | null;
}

/** Somebody and the tiers whom the person stands for. */
export interface Called {
  readonly person: Person;
  readonly tiers: readonly TierNumber[];
}

/** Graph's own numbers and words for how something ended. */
export interface CallResult {
  readonly code: number;
  readonly subcode: number;
  readonly message: string;
}

/**
 * `ringing` · `joined` is in the call · `left` was in it · `noAnswer` within the ring time: a late answer is welcome ·
 * `declined` · `failed` Graph could not ring the person, `result` says why.
 */
export type InviteeState = 'ringing' | 'joined' | 'left' | 'noAnswer' | 'declined' | 'failed';

/** Somebody who was rung, or who came by themselves; each person once. */
export interface Invitee {
  readonly person: Person;
  /** The tiers whom the person stands for; one may cover two. Empty for somebody of no tier's rota whom others brought in. */
  readonly tiers: readonly TierNumber[];
  readonly state: InviteeState;
  /** Of the latest ring; null for somebody whom we never rang, and for those of the first call, which has no marks. */
  readonly mark: Mark | null;
  /** Null for somebody whom we never rang. */
  readonly rungAt: Instant | null;
  /** Until when it rings; null until the call is there. */
  readonly ringUntil: Instant | null;
  /** Graph asked us to wait: the same person is invited again then, nobody having rung meanwhile. */
  readonly againAt: Instant | null;
  /** The times in the call, oldest first; `to` is null while the person is in it. */
  readonly stays: readonly { readonly from: Instant; readonly to: Instant | null }[];
  readonly result: CallResult | null;
}

/**
 * Why there is no group call (any more), each with a remedy of its own in the catalogue (`bridge.fallback.<reason>`):
 * `noPublicUrl` Graph cannot reach us: set PUBLIC_URL · `callingOff` 7503: calling is not switched on for the bot ·
 * `noConsent` 7504: the app role is not granted · `tenantMismatch` · `onlyOnePerson` the rotas give one person for all tiers ·
 * `nobodyOnCall` the rotas give nobody who can be rung now · `nobodyJoined` Graph ended the call without anybody in it ·
 * `nobodyAnswered` everybody was rung in vain · `quota` too many requests or calls · `notConfirmed` Graph never said whether the call was made ·
 * `refused` Graph said no for a reason of its own, see `result` · `failed` the call broke down before anybody was in it.
 */
export const FALLBACK_REASONS = [
  'noPublicUrl',
  'callingOff',
  'noConsent',
  'tenantMismatch',
  'onlyOnePerson',
  'nobodyOnCall',
  'nobodyJoined',
  'nobodyAnswered',
  'quota',
  'notConfirmed',
  'refused',
  'failed',
] as const;
export type FallbackReason = (typeof FALLBACK_REASONS)[number];

/** Why the plan's meeting could not be made, so that there is a link instead; words under `bridge.noMeeting.<reason>`. */
export const NO_MEETING_REASONS = ['noAccessPolicy', 'noConsent', 'noOrganizer', 'refused', 'unavailable'] as const;
export type NoMeetingReason = (typeof NO_MEETING_REASONS)[number];

/** The way that is left without a group call. */
export interface Fallback {
  readonly reason: FallbackReason;
  /** In the vendor's words, where it said any. */
  readonly vendor: string | null;
  readonly at: Instant;
  /** Who was meant to come and is told by mention; the leads where the rotas gave nobody. */
  readonly people: readonly Called[];
  /** Null while it is being made. `link` opens a call that people place themselves. */
  readonly way:
    | null
    | { readonly kind: 'meeting'; readonly url: string }
    /** `url` is null where there is nobody to call. */
    | { readonly kind: 'link'; readonly url: string | null; readonly noMeeting: NoMeetingReason | null };
  /** A call that came late took its place: people are in, or are rung, after all. */
  readonly overtakenAt: Instant | null;
}

/**
 * `everybodyLeft` · `staff` somebody ended it, see `by` · `over` Graph ended the call, be it that only one was left in it ·
 * `lost` Graph knows the call no more, and we were not told when it ended · `unused` nobody ended a fallback within its time.
 */
export type BridgeEnding = 'everybodyLeft' | 'staff' | 'over' | 'lost' | 'unused';

/** A call of all tiers about one problem: a fold over its own events; see `evolve.ts`. */
export interface Bridge {
  readonly id: BridgeId;
  /** How many events there are; what its buttons carry as `v`. */
  readonly version: number;
  readonly status: BridgeStatus;
  readonly reason: BridgeReason;
  /** What the trouble is known by: error codes, and category with platform. One that they share opens no second bridge within the cool-down. */
  readonly causes: readonly string[];
  /** The first opened it; the others came along, `because` of the same cause or of people who are wanted here already. */
  readonly tickets: readonly [AttachedTicket, ...AttachedTicket[]];
  readonly openedAt: Instant;
  /** When the hold is over; later than `openedAt` only where the plan holds. */
  readonly startAt: Instant;
  /** By tier, lowest first. */
  readonly lines: readonly Line[];
  readonly invitees: readonly Invitee[];
  /** The one try to place a call; unless Graph tells of it by `settleAt`, people meet by a link. */
  readonly attempt: {
    readonly id: string;
    readonly at: Instant;
    readonly settleAt: Instant;
    /** How long each of these is rung once the call is there. */
    readonly ring: Duration;
    readonly people: readonly Called[];
  } | null;
  readonly call: {
    readonly id: string;
    readonly since: Instant;
    /** When Graph next has to hear that the bot is still there; null once the bot leaves or the call is over. */
    readonly keepAliveAt: Instant | null;
    readonly over: { readonly at: Instant; readonly result: CallResult | null } | null;
  } | null;
  /** Calls that the bot leaves, and whether it has. */
  readonly givenUp: readonly { readonly call: string; readonly left: boolean }[];
  /** Whose record differs from the roster that came last: to be looked up, as rosters come in any order. */
  readonly doubted: readonly PersonId[];
  readonly assembledAt: Instant | null;
  readonly fallback: Fallback | null;
  readonly stopped: { readonly by: Person; readonly why: TextId; readonly at: Instant } | null;
  readonly ended: { readonly at: Instant; readonly why: BridgeEnding; readonly by: Person | null } | null;
  /** Root cause or next step, as somebody wrote it down; may be written anew. */
  readonly outcome: { readonly text: TextId; readonly by: Person; readonly at: Instant } | null;
}

export interface AttachedTicket {
  readonly ticket: TicketNumber;
  readonly at: Instant;
  readonly because: 'opened' | 'sameCause' | 'samePeople' | 'coolDown';
}

const OVER: readonly BridgeStatus[] = ['stopped', 'ended'];

/** Whether people are, or will be, called together by it. */
export const isOpenBridge = (bridge: Bridge): boolean => !OVER.includes(bridge.status);

/** When it was over; null while it is open. */
export const overAt = ({ stopped, ended }: Bridge): Instant | null => stopped?.at ?? ended?.at ?? null;
