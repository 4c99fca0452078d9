import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../domain/time/calendar.js';
import type { Instant } from '../../domain/instant.js';

/** Enough for the days that open tickets touch; a target is computed over and over for the same few. */
const REMEMBERED = 2_000;

/** A {@link Calendar} of an IANA time zone. Throws RangeError for a zone that does not exist; the plan is checked before. */
export function temporalCalendar(timeZone: string): Calendar {
  const instants = new Map<string, Instant>();
  const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return {
    localDay: (instant) => days.format(instant),
    instantAt: (day, minutes) => {
      const key = `${day}/${minutes}`;
      const known = instants.get(key);
      if (known !== undefined) return known;
      const instant = Temporal.PlainDate.from(day)
        .toPlainDateTime(Temporal.PlainTime.from('00:00'))
        .add({ minutes })
        .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
      if (instants.size >= REMEMBERED) instants.clear();
      instants.set(key, instant);
      return instant;
    },
  };
}
