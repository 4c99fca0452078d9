import type { Instant } from '../instant.js';

/** The organisation's wall clock and calendar, bound to one time zone. */
export interface Calendar {
  /** The local day an instant falls on, `YYYY-MM-DD`. */
  localDay(instant: Instant): string;
  /**
   * The instant at which the wall clock of that day shows so many minutes after midnight (0 to 1440; 1440 is the next
   * midnight). A time that the clock skips moves on by the length of the gap; of a time shown twice it is the first.
   */
  instantAt(day: string, minutes: number): Instant;
}
