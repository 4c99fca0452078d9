import { MINUTE } from '../../domain/instant.js';
import { HandClock } from '../hand-clock.js';
import { HandTime } from '../hand-time.js';
import { withTemporaryRehearsal } from '../temporary-rehearsal.js';
import { castDay, type DayOptions } from './cast.js';
import { passDay } from './day.js';
import { mondayPlan } from './plan-text.js';
import { reportDay, type DayReport } from './report.js';

/** Monday, 23 November 2026, 09:00 in Taipei. */
const MONDAY = Date.UTC(2026, 10, 23, 1, 0);
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Taipei', hour: '2-digit', minute: '2-digit' });

/**
 * Lets a make-believe Monday pass on moved clocks, in a folder of its own, and tells what became of every message. `tell`
 * hears of the progress, a line at a time.
 */
export const runMonday = (options: DayOptions, tell: (line: string) => void): Promise<DayReport> => {
  const realTime = new HandTime();
  const around = { plan: { text: mondayPlan() }, clock: HandClock.at(MONDAY), realTime };
  return withTemporaryRehearsal(around, async (rehearsal) => {
    const began = Date.now();
    const cast = castDay(rehearsal, options);
    const progress = (minutes: number): void => {
      const written = cast.writers.flatMap(({ person }) => person.chat.messages).filter(({ from }) => from !== 'bot');
      const [clock, seconds] = [CLOCK.format(MONDAY + minutes * MINUTE), Math.round((Date.now() - began) / 1_000)];
      tell(`${clock}  ${String(written.length)} messages written  (${String(seconds)} s)`);
    };
    await passDay(rehearsal, cast, options, { realTime, tell: progress });
    return reportDay(rehearsal, cast, options);
  });
};
