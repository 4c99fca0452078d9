import type { Among } from '../ports/due-work.js';
import type { Due } from '../ports/store.js';
import type { Desk } from './desk.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Asks once for all workers what is due: all are woken together, and for most there is nothing. A question that comes while
 * a look is under way waits for the next one, which begins after whatever it was woken for.
 */
export const lookTogether = (
  { store, clock, realNow }: Pick<Desk, 'store' | 'clock' | 'realNow'>,
  among: readonly Among[],
): (() => Promise<Due>) => {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Due> | undefined;
  const look = async (before: Promise<unknown>): Promise<Due> => {
    await before;
    await turn();
    next = undefined;
    return store.whatIsDue(clock.now(), realNow(), among);
  };
  return () => {
    if (next === undefined) {
      next = look(last);
      last = next.catch(() => undefined);
    }
    return next;
  };
};
