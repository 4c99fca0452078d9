import type { Instant } from '../domain/instant.js';

/** What was sent lately in one lane, which is what Teams counts together: a conversation, or the whole tenant. Real time. */
export interface LaneState {
  /** When the last few went, oldest first. */
  readonly recent: readonly Instant[];
  /** How many went in all, and when each of a round number went that the longest limit still needs. */
  readonly count: number;
  readonly marks: readonly Instant[];
  /** Teams said not to come back before this. */
  readonly closedUntil: Instant;
  /** Those who wait were told times up to this. */
  readonly promisedUntil: Instant;
}

export interface Changed<T> {
  /** In the order of the names; what is left out stays as it was. */
  readonly states: readonly LaneState[];
  readonly value: T;
}

/** The lanes of everybody who sends for this bot. */
export interface LaneStore {
  /** Changes lanes that nobody else changes meanwhile; one that is not known has the state that is given. */
  change<T>(
    names: readonly string[],
    empty: LaneState,
    decide: (states: readonly LaneState[]) => Changed<T>,
  ): Promise<T>;
}
