import type { Language } from '../domain/people.js';
import type { OpenHours, WeekHours } from '../domain/support-plan.js';
import { say } from './say.js';

/** 2 November 2026 was a Monday. */
const dayName = (language: Language, day: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 2 + day));

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly hours: OpenHours;
}

const spansOf = (week: WeekHours): readonly Span[] =>
  week.reduce<readonly Span[]>((spans, hours, day) => {
    if (hours === null) return spans;
    const before = spans.at(-1);
    const joins = before?.last === day - 1 && before.hours.from === hours.from && before.hours.to === hours.to;
    return joins ? [...spans.slice(0, -1), { ...before, last: day }] : [...spans, { first: day, last: day, hours }];
  }, []);

/** `Mon–Fri 09:00–18:00, Sat 10:00–12:00`: when a tier is there. */
export const hoursLine = (language: Language, week: WeekHours): string => {
  const lines = spansOf(week).map(({ first, last, hours }) => {
    const days = first === last ? [first] : [first, last];
    return `${days.map((day) => dayName(language, day)).join('–')} ${clock(hours.from)}–${clock(hours.to)}`;
  });
  return lines.length === 0 ? say(language, 'hours.never') : lines.join(language === 'en' ? ', ' : '、');
};
