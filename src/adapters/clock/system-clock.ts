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
