import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../../src/ports/store.js';
import { TEN } from './examples.js';

/** What every inbox does. */
export const inboxContract = (open: () => Store): void => {
  describe('the inbox', () => {
    it('knows what came before', async () => {
      const { inbox } = open();
      expect(await inbox.first(['a'], TEN)).toBe(true);
      expect(await inbox.first(['a'], TEN)).toBe(false);
      expect(await inbox.first(['b'], TEN)).toBe(true);
    });

    it('takes several keys as new only when all of them are', async () => {
      const { inbox } = open();
      expect(await inbox.first(['a', 'b', 'a'], TEN)).toBe(true);
      expect(await inbox.first(['c', 'b'], TEN)).toBe(false);
      expect(await inbox.first([], TEN)).toBe(true);
    });

    it('tells long keys apart', async () => {
      const { inbox } = open();
      const long = 'k'.repeat(20_000);
      expect(await inbox.first([`${long}1`], TEN)).toBe(true);
      expect(await inbox.first([`${long}2`], TEN)).toBe(true);
      expect(await inbox.first([`${long}1`], TEN)).toBe(false);
    });

    it('calls exactly one of many at the same time the first', async () => {
      const store = open();
      const arrive = (index: number) =>
        store.write(async (tables) => {
          // Each names the keys in another order.
          const keys = index % 2 === 0 ? ['click', 'activity'] : ['activity', 'click'];
          const first = await tables.inbox.first(keys, TEN);
          return first ? { keep: first } : { drop: first };
        });
      const firsts = await Promise.all(Array.from({ length: 100 }, (_, index) => arrive(index)));
      expect(firsts.filter((first) => first)).toHaveLength(1);
    });

    it('waits for a transaction with the same key, and is first when that one drops', async () => {
      const store = open();
      let drop = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        drop = resolve;
      });
      let written = (): void => undefined;
      const isWritten = new Promise<void>((resolve) => {
        written = resolve;
      });
      const earlier = store.write(async (tables) => {
        const first = await tables.inbox.first(['key'], TEN);
        written();
        await gate;
        return { drop: first };
      });
      await isWritten;
      const later = store.inbox.first(['key'], TEN);
      drop();
      expect(await Promise.all([earlier, later])).toEqual([true, true]);
    });

    it('forgets what it is told to, and what is old', async () => {
      const { inbox } = open();
      const long = 'k'.repeat(20_000);
      await inbox.first(['old', long], TEN - 1);
      await inbox.first(['new'], TEN);
      await inbox.forget([long, 'never heard of']);
      expect(await inbox.first([long], TEN)).toBe(true);
      await inbox.forgetBefore(TEN);
      expect(await inbox.first(['old'], TEN)).toBe(true);
      expect(await inbox.first(['new'], TEN)).toBe(false);
    });
  });
};
