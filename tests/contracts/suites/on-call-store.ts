import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../../src/domain/instant.js';
import type { Override } from '../../../src/domain/on-call/override.js';
import type { Person } from '../../../src/domain/people.js';
import type { Store } from '../../../src/ports/store.js';
import { ana, cho, dan } from '../../helpers/people.js';
import { TEN } from './examples.js';

const named = ({ id, name }: Person): Person => ({ id, name });
const override = (of: Partial<Override>): Override => ({
  tier: 2,
  person: named(dan),
  from: TEN,
  until: TEN + 2 * HOUR,
  by: named(cho),
  ...of,
});

/** What every store of agreements on who is on call does. */
export const onCallStoreContract = (open: () => Store): void => {
  describe('overrides of the rota', () => {
    it('hold from their beginning to their end, or until they are taken back', async () => {
      const { onCall } = open();
      const ending = override({});
      const lasting = override({ tier: 1, person: named(ana), until: null });
      await onCall.add(ending);
      await onCall.add(lasting);
      expect(await onCall.at(TEN - 1)).toEqual([]);
      expect(await onCall.at(TEN)).toEqual([ending, lasting]);
      expect(await onCall.at(TEN + 2 * HOUR)).toEqual([lasting]);
    });

    it('come in the order in which they were made', async () => {
      const { onCall } = open();
      const all = [override({ person: named(cho) }), override({}), override({ person: named(ana) })];
      for (const one of all) await onCall.add(one);
      expect(await onCall.at(TEN)).toEqual(all);
    });

    it('end at once for one tier when it goes back to the rota', async () => {
      const { onCall } = open();
      const other = override({ tier: 1, until: null });
      for (const one of [override({}), override({ until: null }), other]) await onCall.add(one);
      expect(await onCall.end(2, TEN + HOUR)).toBe(2);
      expect(await onCall.end(2, TEN + HOUR)).toBe(0);
      expect(await onCall.at(TEN + HOUR)).toEqual([other]);
      expect(await onCall.at(TEN)).toHaveLength(3);
    });

    it('keep names of any characters', async () => {
      const { onCall } = open();
      const person = { ...named(dan), name: '丹 “O’Dan” <b>' };
      await onCall.add(override({ person }));
      expect((await onCall.at(TEN))[0]?.person).toEqual(person);
    });
  });
};
