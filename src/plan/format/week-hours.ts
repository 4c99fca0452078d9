import type { Duration } from '../../domain/instant.js';
import { MINUTE } from '../../domain/instant.js';
import type { OpenHours, WeekHours } from '../../domain/support-plan.js';

export const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const NAME = `(${DAY_NAMES.join('|')})`;

/** `mon`, or `mon-fri`. */
export const DAYS = new RegExp(`^${NAME}(-${NAME})?$`);
/** `09:00-18:00`, up to `24:00`. */
export const HOURS = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `09:00-18:00` as minutes after midnight; null for text of another shape. */
export function parseOpenHours(text: string): OpenHours | null {
  if (!HOURS.test(text)) return null;
  return { from: minutes(text.slice(0, 5)), to: minutes(text.slice(6, 11)) };
}

/** The days (0 is Monday) that a key such as `fri-mon` names, in order, over the end of the week where needed. */
export function parseDays(key: string): readonly number[] {
  const [first, last] = key.split('-').map((name) => (DAY_NAMES as readonly string[]).indexOf(name));
  if (first === undefined || first < 0 || last === -1) return [];
  const length = (((last ?? first) - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7);
}

/** A week from `{ mon-fri: "09:00-18:00" }`; days that are not named are closed. */
export function parseWeekHours(written: Readonly<Record<string, string>>): WeekHours {
  const week: (OpenHours | null)[] = [null, null, null, null, null, null, null];
  for (const [days, hours] of Object.entries(written)) {
    for (const day of parseDays(days)) week[day] = parseOpenHours(hours);
  }
  const [mon = null, tue = null, wed = null, thu = null, fri = null, sat = null, sun = null] = week;
  return [mon, tue, wed, thu, fri, sat, sun];
}

/** What `1d` is worth in a target: the length of the week's commonest open day, the longer one when two are as common. */
export function businessDay(week: WeekHours): Duration {
  const lengths = week.flatMap((day) => (day ? [day.to - day.from] : []));
  const times = (length: number): number => lengths.filter((one) => one === length).length;
  const [commonest = 24 * 60] = [...lengths].sort((one, other) => times(other) - times(one) || other - one);
  return commonest * MINUTE;
}

/** `09:00` of minutes after midnight. */
export const formatMinutes = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** As people write it: `mon-fri 09:00-18:00, sat 10:00-12:00`; `closed` for a week without an open day. */
export function formatWeekHours(week: WeekHours): string {
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [day, open] of week.entries()) {
    if (!open) continue;
    const hours = `${formatMinutes(open.from)}-${formatMinutes(open.to)}`;
    const run = runs.at(-1);
    if (run?.hours === hours && run.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  const name = (day: number): string => DAY_NAMES[day] ?? '';
  const days = ({ first, last }: { first: number; last: number }): string =>
    first === last ? name(first) : `${name(first)}-${name(last)}`;
  return runs.map((run) => `${days(run)} ${run.hours}`).join(', ') || 'closed';
}
