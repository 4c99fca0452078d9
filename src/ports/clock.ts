import type { Instant } from '../domain/instant.js';

/** Product time. Handed in at the top; the rehearsal and the tests move it by hand. */
export interface Clock {
  now(): Instant;
  /** Calls back after each move of a clock that is moved by hand; a real clock never calls. Returns the way to stop. */
  onMove(listener: () => void): () => void;
}
