import { HOUR, MINUTE, type Instant } from '../../domain/instant.js';
import type { HandTime } from '../hand-time.js';
import type { Rehearsal } from '../start-rehearsal.js';
import { Agenda } from './agenda.js';
import type { Cast, DayOptions } from './cast.js';
import { planRequester } from './requester.js';
import { planStaff } from './staff.js';

/** A day as those who act in it see it. */
export interface Day {
  readonly rehearsal: Rehearsal;
  readonly cast: Cast;
  readonly agenda: Agenda;
  readonly begins: Instant;
  readonly ends: Instant;
}

const PROGRESS = 30 * MINUTE;

const planProgress = ({ agenda, begins, ends }: Day, tell: (minutes: number) => void): void => {
  for (let at = begins + PROGRESS; at < ends; at += PROGRESS)
    agenda.add(at, () => {
      tell((at - begins) / MINUTE);
      return Promise.resolve();
    });
};

interface Passing {
  /** What Teams allows in so long is counted in it: it passes as the day does. */
  readonly realTime: HandTime;
  /** Hears every simulated half an hour how many minutes have passed. */
  readonly tell: (minutes: number) => void;
}

/** Lets the day pass: everybody does what they do at their time, and the desk keeps up with each moment. */
export const passDay = async (
  rehearsal: Rehearsal,
  cast: Cast,
  { hours }: DayOptions,
  { realTime, tell }: Passing,
): Promise<void> => {
  const { clock, microsoft } = rehearsal;
  const until = (at: Instant): void => {
    realTime.advance(at - clock.now());
    clock.advance(at - clock.now());
  };
  const begins = clock.now();
  const day: Day = { rehearsal, cast, agenda: new Agenda(), begins, ends: begins + hours * HOUR };
  const { agenda, ends } = day;
  await Promise.all(cast.writers.map((writer) => planRequester(day, writer)));
  for (const [index, worker] of cast.workers.entries()) planStaff(day, worker, index);
  planProgress(day, tell);
  let stirred = false;
  const stop = microsoft.updates((update) => {
    stirred = true;
    if (update.type !== 'message-added') return;
    const { from, conversation } = update.message;
    if (from === 'bot' || conversation !== from.chat) return;
    // What people write is read when nothing more comes for a while: the desk is given that while.
    agenda.add(clock.now() + rehearsal.desk.plans.current().intake.gather, () => {
      stirred = true;
      return Promise.resolve();
    });
  });
  for (let moment = agenda.next(ends); moment !== null; moment = agenda.next(ends)) {
    until(moment.at);
    stirred = false;
    for (const act of moment.acts) await act();
    // Most looks find nothing to do, and to make sure that nothing is under way costs more than the look.
    if (stirred) await rehearsal.settled();
  }
  stop();
  until(ends);
  await rehearsal.settled();
};
