import type { Instant } from '../domain/instant.js';

/** Something to do at a time of the product clock. */
export interface Work {
  readonly kind: string;
  /** One row for each kind and key: scheduling again moves it. */
  readonly key: string;
  readonly at: Instant;
}

/** Work of these kinds alone, or of all others. */
export type Among = { readonly only: readonly string[] } | { readonly except: readonly string[] };

/** Timers that survive everything: rows, taken with a lease. */
export interface DueWork {
  schedule(work: Work): Promise<void>;
  cancel(kind: string, key: string): Promise<void>;
  /** `now` in product time, `leasedAt` and `leaseUntil` in real time; `among` leaves kinds out, or all others. */
  claim(
    now: Instant,
    leasedAt: Instant,
    leaseUntil: Instant,
    limit: number,
    among?: Among,
  ): Promise<readonly (Work & { attempts: number })[]>;
  /** Longer leases for those of them that are still under way. */
  renew(works: readonly Work[], until: Instant): Promise<void>;
  /** Done, unless it was scheduled anew meanwhile. */
  done(work: Work): Promise<void>;
  /** When the next is due, null when there is none. */
  next(): Promise<Instant | null>;
}
