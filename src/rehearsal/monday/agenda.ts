import type { Instant } from '../../domain/instant.js';

type Act = () => Promise<void>;

/** What is still to be done today, in order of time; what falls on one moment is done in the order in which it was written down. */
export class Agenda {
  readonly #moments = new Map<Instant, Act[]>();
  /** Ascending. */
  readonly #times: Instant[] = [];

  add(at: Instant, act: Act): void {
    const there = this.#moments.get(at);
    if (there !== undefined) there.push(act);
    else {
      this.#moments.set(at, [act]);
      this.#times.splice(this.#placeFor(at), 0, at);
    }
  }

  /** Takes the next moment before `until` off the agenda. */
  next(until: Instant): { readonly at: Instant; readonly acts: readonly Act[] } | null {
    const [at] = this.#times;
    if (at === undefined || at >= until) return null;
    this.#times.shift();
    const acts = this.#moments.get(at) ?? [];
    this.#moments.delete(at);
    return { at, acts };
  }

  #placeFor(at: Instant): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
