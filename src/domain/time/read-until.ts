import { isDay, plusDays, weekday } from './local-day.js';

/** A day, and minutes after its midnight where a time was named. */
export interface Until {
  readonly day: string;
  readonly minutes: number | null;
}

const TIME = /(?:\s*(?:t|at)?\s*|\s+)([01]?\d|2[0-3])[:：]([0-5]\d)$/i;
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ENGLISH =
  /^(?:on\s+|next\s+)?(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?\.?(?:\s+(?:morning))?$/i;
const CHINESE_DAYS = '一二三四五六日';
const CHINESE = /^(下(?:個|一)?)?(?:星期|禮拜|週|周)([一二三四五六日天])$/;
const CHINESE_DATE = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日號]?$/;

/** The first such weekday after today; that of next week where next week is said. */
const onWeekday = (today: string, wanted: number, nextWeek: boolean): string => {
  if (nextWeek) return plusDays(today, 7 - weekday(today) + wanted);
  return plusDays(today, ((wanted - weekday(today) + 6) % 7) + 1);
};

const onDate = (today: string, month: string, day: string): string | null => {
  const end = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  const found = [year, year + 1].map((one) => `${String(one)}-${end}`).find((one) => isDay(one) && one >= today);
  return found ?? null;
};

const readDay = (words: string, today: string): string | null => {
  if (isDay(words)) return words;
  if (/^(?:today|今天)$/i.test(words)) return today;
  if (/^(?:tomorrow|明天)$/i.test(words)) return plusDays(today, 1);
  if (/^(?:the day after tomorrow|後天)$/i.test(words)) return plusDays(today, 2);
  const english = ENGLISH.exec(words)?.[1]?.toLowerCase();
  if (english !== undefined) return onWeekday(today, ENGLISH_DAYS.indexOf(english), false);
  const [, next, chinese] = CHINESE.exec(words) ?? [];
  if (chinese !== undefined)
    return onWeekday(today, CHINESE_DAYS.indexOf(chinese.replace('天', '日')), next !== undefined);
  const [, month, day] = CHINESE_DATE.exec(words) ?? [];
  return month === undefined || day === undefined ? null : onDate(today, month, day);
};

/**
 * `Friday`, `tomorrow 14:00`, `17:00`, `2026-11-27 09:00`, `星期五`, `下週一`, `11月27日`: when somebody is back. `today` is
 * the local day. Null when it says no time that we know.
 */
export const readUntil = (words: string, today: string): Until | null => {
  const said = words.trim().replace(/\s+/g, ' ');
  const [whole = '', hours, minutes] = TIME.exec(` ${said}`) ?? [];
  const left = ` ${said}`.slice(0, whole === '' ? undefined : -whole.length).trim();
  const at = hours === undefined ? null : Number(hours) * 60 + Number(minutes);
  const day = left === '' && at !== null ? today : readDay(left, today);
  return day === null ? null : { day, minutes: at };
};
