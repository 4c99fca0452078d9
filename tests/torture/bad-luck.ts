import type { Chance } from '../../src/rehearsal/monday/chance.js';
import type { FaultEffect, Faults } from '../../src/simulator/faults.js';
import type { Unruly } from '../../src/simulator/people/bot-link.js';

const AFTER = { after: 'accepting' } as const;

/** Everything that may go wrong with one request. */
const EFFECTS: readonly [FaultEffect, ...FaultEffect[]] = [
  { status: 429, retryAfter: 2 },
  { status: 429 },
  { status: 412 },
  ...[500, 501, 502, 503, 504].flatMap((status): FaultEffect[] => [{ status }, { status, ...AFTER }]),
  { hang: true },
  { hang: true, ...AFTER },
  { reset: true },
  { reset: true, ...AFTER },
  { nonJson: true },
  { nonJson: true, status: 502, ...AFTER },
  { empty: true, ...AFTER },
  { empty: true, status: 202, ...AFTER },
  { status: 403 },
  { status: 404 },
];

const MOST_WAITING = 2;

/** Plants one fault, which hits whatever is asked for next, unless some wait already. */
export const plantFault = (faults: Faults, chance: Chance): void => {
  const waiting = faults.list().filter(({ hits }) => hits === 0);
  for (const fault of faults.list()) if (fault.hits > 0) faults.remove(fault);
  if (waiting.length >= MOST_WAITING) return;
  faults.add({ on: { path: /^\/(teams|graph)\// }, then: chance.pick(EFFECTS), times: 1 });
};

/** One to four copies within a fifth of a second, so that they overtake one another; what nobody took comes again. */
export const unruly = (chance: Chance): Unruly => ({
  copies: () => {
    const [first, ...others] = Array.from({ length: 1 + chance.below(4) }, () => chance.below(200));
    return [first ?? 0, ...others];
  },
  again: (_activity, attempt) => (attempt > 40 ? null : 250),
});
