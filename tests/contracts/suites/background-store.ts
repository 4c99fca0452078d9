import { describe, expect, it } from '@jest/globals';
import type { Background } from '../../../src/domain/background/background.js';
import { MINUTE } from '../../../src/domain/instant.js';
import type { Store } from '../../../src/ports/store.js';
import { bo, mia } from '../../helpers/people.js';
import { TEN } from './examples.js';

const found = (askedAt: number): Background => ({
  askedAt,
  devices: { told: [], missing: 'slow' },
  failures: null,
  issues: {
    told: [{ id: 'IT1', title: 'It’s "down"', impact: null, classification: null, status: null, startedAt: askedAt }],
    missing: null,
  },
});

/** What every store of what was found beside tickets does. */
export const backgroundStoreContract = (open: () => Store): void => {
  describe('what was found beside a ticket', () => {
    it('is there as it was saved last', async () => {
      const { backgrounds } = open();
      expect(await backgrounds.find('T-7001')).toBeNull();
      await backgrounds.save('T-7001', mia.id, found(TEN));
      await backgrounds.save('T-7001', mia.id, found(TEN + MINUTE));
      expect(await backgrounds.find('T-7001')).toEqual(found(TEN + MINUTE));
    });

    it('is found again for the same person, or for anybody, while it is fresh', async () => {
      const { backgrounds } = open();
      await backgrounds.save('T-7002', mia.id, found(TEN + 90 * MINUTE));
      await backgrounds.save('T-7003', bo.id, found(TEN + 91 * MINUTE));
      expect(await backgrounds.newest(mia.id, TEN + 80 * MINUTE)).toEqual(found(TEN + 90 * MINUTE));
      expect(await backgrounds.newest(null, TEN + 80 * MINUTE)).toEqual(found(TEN + 91 * MINUTE));
      expect(await backgrounds.newest(mia.id, TEN + 92 * MINUTE)).toBeNull();
    });

    it('is erased with its person, and nobody else’s is', async () => {
      const { backgrounds } = open();
      await backgrounds.save('T-7004', mia.id, found(TEN));
      await backgrounds.save('T-7005', bo.id, found(TEN));
      await backgrounds.forget(mia.id);
      expect(await backgrounds.find('T-7004')).toBeNull();
      expect(await backgrounds.find('T-7005')).toEqual(found(TEN));
    });
  });
};
