import { HOUR, MINUTE, type Duration } from '../domain/instant.js';
import type { Language } from '../domain/people.js';
import { say } from './say.js';

/** `45 min`, `3 h`, `3 h 10 min`, to the minute. */
export const lengthOfTime = (length: Duration, language: Language): string => {
  const minutes = Math.floor(length / MINUTE);
  const [h, m] = [Math.floor(minutes / (HOUR / MINUTE)), minutes % (HOUR / MINUTE)];
  if (h === 0) return say(language, 'length.minutes', { m });
  return m === 0 ? say(language, 'length.hours', { h }) : say(language, 'length.both', { h, m });
};
