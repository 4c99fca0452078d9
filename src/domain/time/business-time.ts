import type { Duration, Instant } from '../instant.js';
import type { WeekHours } from '../support-plan.js';
import type { Calendar } from './calendar.js';
import { plusDays, weekday } from './local-day.js';

/** When somebody is there: opening hours, closed days and the clock they are read on. */
export interface OpeningTimes {
  readonly hours: WeekHours;
  /** `YYYY-MM-DD`, closed whatever the hours say. */
  readonly holidays: readonly string[];
  readonly calendar: Calendar;
}

interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** How far ahead a free day is looked for before we call the organisation closed for good. */
const LONGEST_SEARCH_DAYS = 4_000;

/** The open interval of a local day, null when it is closed. On the day the clocks change it is really longer or shorter. */
export function openOn(day: string, times: OpeningTimes): Interval | null {
  const open = times.hours[weekday(day)];
  if (!open || times.holidays.includes(day)) return null;
  const from = times.calendar.instantAt(day, open.from);
  const to = times.calendar.instantAt(day, open.to);
  return to > from ? { from, to } : null;
}

/** Opening time that passes between two instants; 0 when `to` is not after `from`. */
export function businessTimeBetween(from: Instant, to: Instant, times: OpeningTimes): Duration {
  if (to <= from) return 0;
  const lastDay = times.calendar.localDay(to);
  let total = 0;
  for (let day = times.calendar.localDay(from); day <= lastDay; day = plusDays(day, 1)) {
    const open = openOn(day, times);
    if (open) total += Math.max(0, Math.min(to, open.to) - Math.max(from, open.from));
  }
  return total;
}

/**
 * The first instant at which that much opening time has passed since `from`; `from` itself for a length of 0.
 * Null when the hours never open.
 */
export function addBusinessTime(from: Instant, length: Duration, times: OpeningTimes): Instant | null {
  if (length <= 0) return from;
  let left = length;
  let closedDays = 0;
  for (let day = times.calendar.localDay(from); closedDays < LONGEST_SEARCH_DAYS; day = plusDays(day, 1)) {
    const open = openOn(day, times);
    const start = open ? Math.max(from, open.from) : 0;
    const available = open ? Math.max(0, open.to - start) : 0;
    if (available >= left) return start + left;
    left -= available;
    closedDays = available > 0 ? 0 : closedDays + 1;
  }
  return null;
}
