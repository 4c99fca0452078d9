import type { RealTime } from '../../src/ports/clock.js';

/** How many times as fast what Teams allows, waits and leases pass. */
export const PACE = 10;

/** Any instant that all processes agree on. */
const BASE = Date.UTC(2026, 0, 1);

/** Real time that runs faster, and alike in every process: budgets fill up again and leases end sooner. */
export const fastTime: RealTime = {
  pace: PACE,
  now: () => BASE + (Date.now() - BASE) * PACE,
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds / PACE);
    return () => clearTimeout(timer);
  },
};
