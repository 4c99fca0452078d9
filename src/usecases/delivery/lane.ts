import type { Duration, Instant } from '../../domain/instant.js';
import type { LaneState } from '../../ports/lane-store.js';

/** So many requests in so long. */
interface Limit {
  readonly most: number;
  readonly within: Duration;
}

/** What Teams allows in one lane. */
export interface LaneLimits {
  /** By the times of the last few. */
  readonly short: readonly Limit[];
  /** Over a long time; only the time of each `everyth` is kept, so that it may be so many fewer, never more. */
  readonly long: (Limit & { readonly every: number }) | null;
  /** How far apart those who wait are told to come back. */
  readonly spacing: Duration;
}

export const EMPTY: LaneState = { recent: [], count: 0, marks: [], closedUntil: 0, promisedUntil: 0 };

/**
 * Teams counts when a request arrives, we when it leaves: one that was delayed on its way must not stand too close to the
 * next of its window.
 */
const MARGIN: Duration = 200;

const shortWait = ({ recent }: LaneState, limits: readonly Limit[]): Instant =>
  Math.max(0, ...limits.map(({ most, within }) => (recent[recent.length - most] ?? -Infinity) + within + MARGIN));

/** The oldest mark that must have left the window before one more may go. */
const longWait = ({ count, marks }: LaneState, { most, within, every }: NonNullable<LaneLimits['long']>): Instant => {
  const marked = Math.floor(count / every);
  const oldest = Math.ceil((count + 1 - most) / every);
  if (oldest < 1) return 0;
  return (marks[marks.length - (marked - oldest + 1)] ?? -Infinity) + within + MARGIN;
};

/** The instant from which one more may go. */
export const freeAt = (state: LaneState, limits: LaneLimits): Instant =>
  Math.max(state.closedUntil, shortWait(state, limits.short), limits.long === null ? 0 : longWait(state, limits.long));

/** One more goes now. */
export const taken = (state: LaneState, limits: LaneLimits, now: Instant): LaneState => {
  const count = state.count + 1;
  const { long } = limits;
  const kept = Math.max(...limits.short.map(({ most }) => most));
  return {
    ...state,
    count,
    recent: [...state.recent, now].slice(-kept),
    marks:
      long === null || count % long.every !== 0
        ? state.marks
        : [...state.marks, now].slice(-long.most / long.every - 1),
  };
};

/** A time of its own for one that has to wait, behind all who wait already: else all would come back at once. */
export const promised = (state: LaneState, limits: LaneLimits, now: Instant): LaneState => ({
  ...state,
  promisedUntil: Math.max(now, freeAt(state, limits), state.promisedUntil + limits.spacing),
});

/** Nothing more goes before that. */
export const closed = (state: LaneState, until: Instant): LaneState => ({
  ...state,
  closedUntil: Math.max(state.closedUntil, until),
});
