import type { Log } from '../../ports/log.js';

export interface Worker {
  /** There is something to do. */
  wake(): void;
  /** There will be something to do in so many milliseconds. */
  wakeIn(milliseconds: number): void;
  /** Resolves when a whole pass found nothing to do and none is announced for soon; with how much was done until then. */
  idle(): Promise<number>;
  /** Finishes the pass that is under way, then ends. */
  stop(): Promise<void>;
}

interface Parts {
  /** One pass; how many things were looked at. */
  readonly pass: () => Promise<number>;
  /** Looks again after so many milliseconds even when nobody woke it: other processes write too. */
  readonly every: number;
  readonly log: Log;
}

const AFTER_FAILURE = 1_000;
/** What is announced for later than this is not waited for by `idle`. */
const NEAR = 10_000;

/** Runs passes one after another for as long as they find something, then waits to be woken. */
export const startWorker = ({ pass, every, log }: Parts): Worker => {
  let stopped = false;
  let awake = true;
  let rouse: () => void = () => undefined;
  const alarms = new Set<NodeJS.Timeout>();
  const idlers = new Map<(done: number) => void, number>();
  let done = 0;

  const wake = (): void => {
    awake = true;
    rouse();
  };
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
      if (awake || stopped) rouse();
    });
  const settle = (): void => {
    if (awake || alarms.size > 0) return;
    for (const [resolve, before] of idlers) resolve(done - before);
    idlers.clear();
  };
  const once = async (): Promise<void> => {
    awake = false;
    try {
      const looked = await pass();
      done += looked;
      if (looked > 0) awake = true;
    } catch (error) {
      log.error({ error }, 'a worker pass failed');
      await new Promise((resolve) => setTimeout(resolve, stopped ? 0 : AFTER_FAILURE));
      awake = true;
    }
  };
  const running = (async () => {
    while (!stopped) {
      await once();
      settle();
      if (!awake) await sleep(every);
    }
  })();

  return {
    wake,
    wakeIn: (milliseconds) => {
      if (milliseconds > NEAR || stopped) return;
      const alarm = setTimeout(() => {
        alarms.delete(alarm);
        wake();
      }, milliseconds);
      alarms.add(alarm);
    },
    idle: () =>
      new Promise((resolve) => {
        idlers.set(resolve, done);
        wake();
      }),
    stop: async () => {
      stopped = true;
      for (const alarm of alarms) clearTimeout(alarm);
      rouse();
      await running;
      for (const [resolve, before] of idlers) resolve(done - before);
    },
  };
};
