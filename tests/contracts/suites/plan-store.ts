import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../../src/ports/store.js';
import { TEN } from './examples.js';

const version = (hash: string, acceptedAt = TEN) => ({ hash, text: `organisation: ${hash} \u{1F4CB}`, acceptedAt });

/** What every plan store does. */
export const planStoreContract = (open: () => Store): void => {
  describe('plan versions', () => {
    it('are none at first', async () => {
      expect(await open().plans.newest()).toBeUndefined();
    });

    it('come into force as they are accepted, whatever the clock says', async () => {
      const { plans } = open();
      await plans.accept(version('one'));
      await plans.accept(version('two', TEN - 1));
      expect(await plans.newest()).toEqual(version('two', TEN - 1));
    });

    it('may come into force again', async () => {
      const { plans } = open();
      await plans.accept(version('one'));
      await plans.accept(version('two'));
      await plans.accept(version('one', TEN + 1));
      expect(await plans.newest()).toEqual(version('one', TEN + 1));
    });
  });
};
