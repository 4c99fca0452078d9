import { describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND } from '../../../src/domain/instant.js';
import type { Store } from '../../../src/ports/store.js';
import { TEN } from './examples.js';

/** Real time, which has nothing to do with product time. */
const REAL = Date.UTC(2031, 0, 1);
const LEASE = 30 * SECOND;

const nudge = (key: string, at = TEN) => ({ kind: 'nudge', key, at });

/** What all due work does. */
export const dueWorkContract = (open: () => Store): void => {
  const claim = (now = TEN, real = REAL, limit = 100) => open().dueWork.claim(now, real, real + LEASE, limit);
  const keys = (works: readonly { readonly key: string }[]) => works.map((work) => work.key);

  describe('due work', () => {
    it('is given out once its time has come, the longest due first', async () => {
      const { dueWork } = open();
      await dueWork.schedule(nudge('late', TEN + 1));
      await dueWork.schedule(nudge('second'));
      await dueWork.schedule(nudge('first', TEN - MINUTE));
      expect(await claim()).toEqual([
        { ...nudge('first', TEN - MINUTE), attempts: 1 },
        { ...nudge('second'), attempts: 1 },
      ]);
      expect(await claim()).toEqual([]);
      expect(keys(await claim(TEN + 1))).toEqual(['late']);
    });

    it('is one for each kind and key: scheduling again moves it', async () => {
      const { dueWork } = open();
      await dueWork.schedule(nudge('a'));
      await dueWork.schedule(nudge('a', TEN + MINUTE));
      await dueWork.schedule({ ...nudge('a', TEN + 1), kind: 'remind' });
      expect(await claim()).toEqual([]);
      expect((await claim(TEN + MINUTE)).map((work) => work.kind)).toEqual(['remind', 'nudge']);
    });

    it('stays with who renews the lease', async () => {
      const { dueWork } = open();
      await dueWork.schedule(nudge('a'));
      await dueWork.schedule({ ...nudge('a'), kind: 'remind' });
      const [first] = await claim(TEN, REAL, 1);
      await claim();
      await dueWork.renew([first!], REAL + 2 * LEASE);
      expect((await claim(TEN, REAL + LEASE)).map(({ kind }) => kind)).not.toContain(first!.kind);
      expect((await claim(TEN, REAL + 2 * LEASE)).map(({ kind }) => kind)).toContain(first!.kind);
    });

    it('is given out again when its lease ran out, with a higher count', async () => {
      const { dueWork } = open();
      await dueWork.schedule(nudge('a'));
      await claim();
      expect(await claim(TEN, REAL + LEASE - 1)).toEqual([]);
      expect(await claim(TEN, REAL + LEASE)).toEqual([{ ...nudge('a'), attempts: 2 }]);
    });

    it('is over when done or cancelled', async () => {
      const { dueWork } = open();
      await dueWork.schedule(nudge('a'));
      await dueWork.schedule(nudge('b'));
      await claim();
      await dueWork.done(nudge('a'));
      await dueWork.cancel('nudge', 'b');
      expect(await claim(TEN, REAL + LEASE)).toEqual([]);
    });

    it('is not over when it was scheduled anew meanwhile, be it for the same instant', async () => {
      const { dueWork } = open();
      await dueWork.schedule(nudge('same'));
      await dueWork.schedule(nudge('later'));
      await claim();
      await dueWork.schedule(nudge('same'));
      await dueWork.schedule(nudge('later', TEN + MINUTE));
      await dueWork.done(nudge('same'));
      await dueWork.done(nudge('later'));
      expect(await claim(TEN + MINUTE)).toEqual([
        { ...nudge('same'), attempts: 1 },
        { ...nudge('later', TEN + MINUTE), attempts: 1 },
      ]);
    });

    it('tells when the next is due, leaving out what is being done', async () => {
      const { dueWork } = open();
      expect(await dueWork.next()).toBeNull();
      await dueWork.schedule(nudge('a'));
      await dueWork.schedule(nudge('b', TEN + MINUTE));
      expect(await dueWork.next()).toBe(TEN);
      await claim();
      expect(await dueWork.next()).toBe(TEN + MINUTE);
    });

    it('is given out by kind, where some kinds wait for others', async () => {
      const { dueWork } = open();
      for (const kind of ['ask', 'answer', 'nudge']) await dueWork.schedule({ ...nudge('a'), kind });
      const among = (which: { only: string[] } | { except: string[] }) =>
        dueWork.claim(TEN, REAL, REAL + LEASE, 9, which);
      const kinds = (works: readonly { readonly kind: string }[]) => works.map((work) => work.kind).sort();
      expect(kinds(await among({ only: ['ask'] }))).toEqual(['ask']);
      expect(kinds(await among({ except: ['nudge'] }))).toEqual(['answer']);
      expect(kinds(await among({ only: [] }))).toEqual([]);
      expect(kinds(await among({ except: [] }))).toEqual(['nudge']);
    });

    it('takes instants with fractions for claims', async () => {
      const { dueWork } = open();
      await dueWork.schedule(nudge('a'));
      expect(keys(await dueWork.claim(TEN + 0.5, REAL + 0.5, REAL + LEASE + 0.5, 1))).toEqual(['a']);
    });

    it('is given to one of many who ask at the same time', async () => {
      const { dueWork } = open();
      await Promise.all(Array.from({ length: 60 }, (_, index) => dueWork.schedule(nudge(`k${index}`))));
      const claims = await Promise.all(Array.from({ length: 20 }, () => claim(TEN, REAL, 5)));
      const given = claims.flatMap(keys);
      expect(claims.every((works) => works.length <= 5)).toBe(true);
      expect(new Set(given).size).toBe(given.length);
      const rest = await claim();
      expect(new Set([...given, ...keys(rest)]).size).toBe(60);
    });
  });
};
