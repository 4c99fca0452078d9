import type { Language } from './words/words.js';

/** `13:42` on the organisation's wall clock. */
export const clockTime = (at: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);

/** `Sun, 22 Nov`. */
export const dayName = (at: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone },
  }).format(at);

export const seconds = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(at);
