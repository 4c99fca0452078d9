import type { Instant } from '../domain/instant.js';
import type { Clock } from '../ports/clock.js';

/** A clock that is moved by hand: forward only. It runs along with a base clock, or stands still where it was put. */
export class HandClock implements Clock {
  readonly #listeners = new Set<() => void>();
  #ahead = 0;

  /** `base` is real time for a rehearsal that runs, a fixed instant for tests. */
  constructor(private readonly base: () => Instant) {}

  /** Stands still at an instant. */
  static at(instant: Instant): HandClock {
    return new HandClock(() => instant);
  }

  now(): Instant {
    return this.base() + this.#ahead;
  }

  advance(milliseconds: number): void {
    this.#ahead += Math.max(0, milliseconds);
    for (const listener of this.#listeners) listener();
  }

  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
