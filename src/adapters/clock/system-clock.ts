import type { Clock, RealTime } from '../../ports/clock.js';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  onMove: () => () => undefined,
};

/** The same for what waits in real time. */
export const systemTime: RealTime = {
  now: () => Date.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Calls back again and again, each time after so many milliseconds. Returns the way to stop. */
export const repeat = (milliseconds: number, act: () => void): (() => void) => {
  const timer = setInterval(act, milliseconds);
  return () => clearInterval(timer);
};
