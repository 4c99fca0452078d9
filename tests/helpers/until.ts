import { setTimeout as pause } from 'node:timers/promises';

const STEP = 50;

/**
 * Resolves when it holds: for what the machine tells in its own time, such as the change of a file or the start of a
 * process. Looks for ten seconds unless told otherwise.
 */
export const until = async (holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> => {
  for (let left = (seconds * 1_000) / STEP; left > 0; left -= 1) {
    if (await holds()) return;
    await pause(STEP);
  }
  throw new RangeError(`it did not come true within ${String(seconds)} seconds`);
};
