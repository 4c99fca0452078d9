import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import type { Log } from '../../ports/log.js';

const LOOKS_EVERY = 1_000;

/** The text of the plan file; null when it is not there or cannot be read. */
export const readPlanFile = async (path: string, log: Log): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    log.error({ path, error }, 'the support plan cannot be read: check SUPPORT_PLAN');
    return null;
  }
};

/** Calls with the text after each edit, whichever way the editor writes files. Returns the way to stop. */
export const watchPlanFile = (path: string, log: Log, onText: (text: string) => Promise<unknown>): (() => void) => {
  const listener = (now: { mtimeMs: number }, before: { mtimeMs: number }): void => {
    if (now.mtimeMs === before.mtimeMs) return;
    void readPlanFile(path, log)
      .then((text) => (text === null ? undefined : onText(text)))
      .catch((error: unknown) => log.error({ error }, 'an edit of the support plan was not taken up'));
  };
  watchFile(path, { interval: LOOKS_EVERY, persistent: false }, listener);
  return () => unwatchFile(path, listener);
};
