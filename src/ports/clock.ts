import type { Duration, Instant } from '../domain/instant.js';

/** Product time. Handed in at the top; the rehearsal and the tests move it by hand. */
export interface Clock {
  now(): Instant;
  /** Calls back after each move of a clock that is moved by hand; a real clock never calls. Returns the way to stop. */
  onMove(listener: () => void): () => void;
}

/** Real time, which leases, waits and budgets towards Microsoft run on. Handed in, so that nothing has to wait in a test. */
export interface RealTime {
  now(): Instant;
  /** How many times as fast as the machine's it runs; 1 unless it says so. */
  readonly pace?: number;
  /** It may leap ahead while something is under way. */
  readonly leaps?: boolean;
  /** Calls back once, in so many milliseconds. Returns the way to stop. */
  after(milliseconds: Duration, callback: () => void): () => void;
}
