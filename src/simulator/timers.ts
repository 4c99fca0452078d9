/** How soon a timer is looked at again on a clock that stands still, in milliseconds of real time. */
const SHORTEST_LOOK = 50;

interface Timer {
  readonly due: number;
  readonly act: () => void;
}

/**
 * What happens later, on product time: fires in the order of what is due when the clock was moved by hand, and by itself
 * where the clock runs along. What a timer starts counts from the moment the timer was due.
 */
export class Timers {
  readonly #pending = new Set<Timer>();
  readonly #clock: () => number;
  readonly #unsubscribe: () => void;
  #firingAt: number | null = null;
  #look: NodeJS.Timeout | null = null;

  constructor(now: () => number, onMove: (listener: () => void) => () => void) {
    this.#clock = now;
    this.#unsubscribe = onMove(() => this.fire());
  }

  /** Product time; while a timer fires, the moment for which it was set. */
  now(): number {
    return this.#firingAt ?? this.#clock();
  }

  /** Calls back once, after so many milliseconds of product time. Returns the way to stop. */
  after(milliseconds: number, act: () => void): () => void {
    const timer = { due: this.now() + milliseconds, act };
    this.#pending.add(timer);
    this.#lookLater();
    return () => {
      this.#pending.delete(timer);
    };
  }

  /** Does all that is due. */
  fire(): void {
    if (this.#firingAt !== null) return;
    for (let next = this.#next(); next !== undefined && next.due <= this.#clock(); next = this.#next()) {
      this.#pending.delete(next);
      this.#firingAt = next.due;
      try {
        next.act();
      } finally {
        this.#firingAt = null;
      }
    }
    this.#lookLater();
  }

  stop(): void {
    this.#unsubscribe();
    this.#pending.clear();
    if (this.#look !== null) clearTimeout(this.#look);
  }

  #next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#pending) if (next === undefined || timer.due < next.due) next = timer;
    return next;
  }

  #lookLater(): void {
    if (this.#look !== null) clearTimeout(this.#look);
    const next = this.#next();
    if (next === undefined) return;
    const wait = Math.max(SHORTEST_LOOK, next.due - this.#clock());
    this.#look = setTimeout(() => this.fire(), Math.min(wait, 60_000));
    this.#look.unref();
  }
}
