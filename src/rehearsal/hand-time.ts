import type { RealTime } from '../ports/clock.js';

/**
 * Real time in which nobody waits: it runs along with the machine's and jumps to whatever the desk waits for.
 * Held, it stands still and is moved by `advance` alone; who wants to be called later is called at once, and finds that
 * it is not time yet.
 */
export class HandTime implements RealTime {
  readonly leaps = true;
  readonly #waiting = new Map<() => void, number>();
  #ahead = 0;
  #held: number | null = null;

  now(): number {
    return (this.#held ?? Date.now()) + this.#ahead;
  }

  hold(): void {
    this.#held ??= Date.now();
  }

  release(): void {
    this.#ahead = this.now() - Date.now();
    this.#held = null;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const once = (): void => callback();
    this.#waiting.set(once, this.now() + Math.max(0, milliseconds));
    // Not at once, so that whoever waits for something earlier comes first.
    setImmediate(() => this.#callNext());
    return () => void this.#waiting.delete(once);
  }

  #callNext(): void {
    if (this.#waiting.size === 0) return;
    const [callback, at] = [...this.#waiting].reduce((first, one) => (one[1] < first[1] ? one : first));
    if (this.#held === null) this.#ahead += Math.max(0, at - this.now());
    this.#waiting.delete(callback);
    callback();
  }
}
