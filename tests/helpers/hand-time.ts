import type { RealTime } from '../../src/ports/clock.js';

/**
 * Real time for tests, in which nobody waits: it runs along with the machine's and jumps to whatever the desk waits for.
 * Held, it jumps no more and is moved by `advance` alone.
 */
export class HandTime implements RealTime {
  readonly #waiting = new Map<() => void, number>();
  #ahead = 0;
  #held: number | null = null;

  now(): number {
    return (this.#held ?? Date.now()) + this.#ahead;
  }

  /** From now on it stands still. */
  hold(): void {
    this.#held ??= Date.now();
  }

  /** Runs and jumps again. */
  release(): void {
    const now = this.now();
    this.#held = null;
    this.#ahead = now - Date.now();
    this.#jumpToNext();
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
    for (const [callback, at] of [...this.#waiting]) if (at <= this.now()) this.#call(callback);
  }

  after(milliseconds: number, callback: () => void): () => void {
    const once = (): void => callback();
    this.#waiting.set(once, this.now() + Math.max(0, milliseconds));
    this.#jumpToNext();
    return () => void this.#waiting.delete(once);
  }

  /** Not at once, so that whoever waits for something earlier comes first. */
  #jumpToNext(): void {
    if (this.#held === null) setImmediate(() => this.#jump());
  }

  #jump(): void {
    if (this.#held !== null || this.#waiting.size === 0) return;
    const [callback, at] = [...this.#waiting].reduce((first, one) => (one[1] < first[1] ? one : first));
    this.#ahead += Math.max(0, at - this.now());
    this.#call(callback);
    if (this.#waiting.size > 0) this.#jumpToNext();
  }

  #call(callback: () => void): void {
    this.#waiting.delete(callback);
    callback();
  }
}
