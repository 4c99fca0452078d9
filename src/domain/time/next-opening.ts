import type { Instant } from '../instant.js';
import { addBusinessTime, type OpeningTimes } from './business-time.js';

/** When somebody is there again; null while somebody is there, and where nobody ever is. */
export const nextOpening = (now: Instant, times: OpeningTimes): Instant | null => {
  const first = addBusinessTime(now, 1, times);
  // The first millisecond of opening time that is still to come ends one after the opening itself.
  return first === null || first - 1 <= now ? null : first - 1;
};
