import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../../src/domain/instant.js';
import type { Store } from '../../../src/ports/store.js';
import { ana, bo, cho } from '../../helpers/people.js';
import { TEN } from './examples.js';

/** What every store of absences does. */
export const absenceStoreContract = (open: () => Store): void => {
  const away = async (now: number, ...ids: (typeof ana.id)[]) => [...(await open().absences.of(ids, now))];

  describe('absences', () => {
    it('last until the time that was said last', async () => {
      const { absences } = open();
      await absences.set(ana.id, TEN + HOUR);
      await absences.set(ana.id, TEN + 2 * HOUR);
      expect(await away(TEN + 2 * HOUR - 1, ana.id)).toEqual([[ana.id, TEN + 2 * HOUR]]);
      expect(await away(TEN + 2 * HOUR, ana.id)).toEqual([]);
    });

    it('are those of the people who are asked for', async () => {
      const { absences } = open();
      await absences.set(ana.id, TEN + HOUR);
      await absences.set(bo.id, TEN + HOUR);
      expect(await away(TEN, bo.id, cho.id)).toEqual([[bo.id, TEN + HOUR]]);
      expect(await away(TEN)).toEqual([]);
    });

    it('end when somebody is back, also where nobody was away', async () => {
      const { absences } = open();
      await absences.set(ana.id, TEN + HOUR);
      await absences.clear(ana.id);
      await absences.clear(bo.id);
      expect(await away(TEN, ana.id, bo.id)).toEqual([]);
    });
  });
};
