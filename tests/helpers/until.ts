import { setTimeout as pause } from 'node:timers/promises';

const STEP = 50;

/** Resolves when it holds: for what the machine tells in its own time, such as the change of a file. Looks for ten seconds. */
export const until = async (holds: () => boolean, left = 200): Promise<void> => {
  if (holds()) return;
  if (left === 0) throw new RangeError('it did not come true within ten seconds');
  await pause(STEP);
  await until(holds, left - 1);
};
