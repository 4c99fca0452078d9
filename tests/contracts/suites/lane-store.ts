import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../../src/ports/store.js';
import { Budget } from '../../../src/usecases/delivery/budget.js';
import { EMPTY, taken, type LaneLimits } from '../../../src/usecases/delivery/lane.js';

const LIMITS: LaneLimits = { short: [{ most: 7, within: 1_000 }], long: null, spacing: 100 };
const NOW = Date.UTC(2031, 0, 1);

/** What lanes do that several processes share. */
export const laneStoreContract = (open: () => Store): void => {
  describe('lanes', () => {
    it('keep what was sent in them, each its own', async () => {
      const { lanes } = open();
      const take = (lane: string) =>
        lanes.change([lane], EMPTY, ([state = EMPTY]) => ({ states: [taken(state, LIMITS, NOW)], value: state.count }));
      expect([await take('a'), await take('a'), await take('b')]).toEqual([0, 1, 0]);
    });

    it('are changed by one at a time: of thirty at once as many go as may', async () => {
      const budgets = [new Budget(open().lanes), new Budget(open().lanes)];
      const waits = await Promise.all(
        Array.from({ length: 30 }, (_, index) => budgets[index % 2]!.take('19:tier-1', 'channel', NOW)),
      );
      expect(waits.filter((wait) => wait === 0)).toHaveLength(7);
      expect(new Set(waits.filter((wait) => wait > 0)).size).toBe(23);
    });
  });
};
