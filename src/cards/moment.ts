import { DAY, MINUTE, SECOND, type Instant } from '../domain/instant.js';
import type { Language } from '../domain/people.js';
import { say } from './say.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, timeZone: string): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    day: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(key, made);
  return made;
};

/** `22 Nov 10:42` or `11月22日 10:42` in the plan's time zone: absolute, because a posted card does not tick. */
export const moment = (at: Instant, language: Language, timeZone: string): string => {
  const parts = new Map(
    formatter(language, timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const [month = '', day = '', hour = '', minute = ''] = (['month', 'day', 'hour', 'minute'] as const).map((type) =>
    parts.get(type),
  );
  return language === 'en' ? `${day} ${month} ${hour}:${minute}` : `${month}月${day}日 ${hour}:${minute}`;
};

/** The same, and the clock alone when it is the day of `from`. */
export const momentAfter = (from: Instant, to: Instant, language: Language, timeZone: string): string => {
  const [day, clock] = split(moment(to, language, timeZone));
  return split(moment(from, language, timeZone))[0] === day ? clock : `${day} ${clock}`;
};

const split = (shown: string): [day: string, clock: string] => {
  const gap = shown.lastIndexOf(' ');
  return [shown.slice(0, gap), shown.slice(gap + 1)];
};

/** For answers that are read at once: `20 s ago`, `5 min ago`, then the moment. */
export const ago = (at: Instant, now: Instant, language: Language, timeZone: string): string => {
  const gone = Math.max(0, now - at);
  if (gone < MINUTE) return say(language, 'ago.seconds', { n: Math.max(1, Math.round(gone / SECOND)) });
  if (gone < 60 * MINUTE) return say(language, 'ago.minutes', { n: Math.floor(gone / MINUTE) });
  return say(language, 'ago.moment', { time: moment(at, language, timeZone) });
};

const weekdays = new Map<string, Intl.DateTimeFormat>();

const weekday = (at: Instant, language: Language, timeZone: string): string => {
  const key = `${language} ${timeZone}`;
  const format = weekdays.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, weekday: 'long' });
  weekdays.set(key, format);
  return format.format(at);
};

/** Nearer than this a weekday alone says which day it is. */
const NEAR = 6 * DAY;

/** When something will be, as one says it now: `at 14:05`, `on Monday at 09:00`, `on Monday, 4 Jan at 09:00`. */
export const upcoming = (now: Instant, at: Instant, language: Language, timeZone: string): string => {
  const [day, clock] = split(moment(at, language, timeZone));
  if (split(moment(now, language, timeZone))[0] === day) return say(language, 'upcoming.today', { clock });
  const name = weekday(at, language, timeZone);
  if (at - now < NEAR) return say(language, 'upcoming.day', { day: name, clock });
  return say(language, 'upcoming.date', { day: name, date: day, clock });
};
