import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../../src/ports/store.js';
import { text } from '../../helpers/commands.js';
import { mia } from '../../helpers/people.js';
import { TEN } from './examples.js';

class Refused extends Error {
  override readonly name = 'Refused';
}

/** As the database says that a transaction may succeed when it is run again. */
class AskedAgain extends Error {
  readonly severity = 'ERROR';
  constructor(readonly code: '40001' | '40P01') {
    super(code);
  }
}

const put = (id: string) => [{ id: text(id), words: id, author: mia.id, at: TEN }];

/** What every store's transactions do. */
export const transactionsContract = (open: () => Store): void => {
  const there = async (id: string) => (await open().texts.get([text(id)])).has(text(id));

  describe('a transaction', () => {
    it('keeps everything and carries the value out', async () => {
      const value = await open().write(async (tables) => {
        await tables.texts.put(put('kept'));
        await tables.inbox.first(['kept'], TEN);
        return { keep: null };
      });
      expect(value).toBeNull();
      expect(await there('kept')).toBe(true);
      expect(await open().inbox.first(['kept'], TEN)).toBe(false);
    });

    it('drops everything and carries the value out', async () => {
      const value = await open().write(async (tables) => {
        await tables.texts.put(put('dropped'));
        return { drop: 7 };
      });
      expect(value).toBe(7);
      expect(await there('dropped')).toBe(false);
    });

    it('refuses the store itself in its midst: on one connection that would wait for itself', async () => {
      const misused = open().write(async () => ({ keep: await there('anything') }));
      await expect(misused).rejects.toMatchObject({ name: 'OutsideOfTransaction' });
    });

    it('drops everything when its work throws, and throws that', async () => {
      const failing = open().write(async (tables) => {
        await tables.texts.put(put('thrown'));
        throw new Refused();
      });
      await expect(failing).rejects.toBeInstanceOf(Refused);
      expect(await there('thrown')).toBe(false);
    });

    it('drops everything when a statement fails, and the next one is well', async () => {
      const failing = open().write(async (tables) => {
        await tables.texts.put(put('twice'));
        await tables.texts.put(put('twice'));
        return { keep: null };
      });
      await expect(failing).rejects.toMatchObject({ code: '23505' });
      expect(await there('twice')).toBe(false);
    });

    it.each(['40001', '40P01'] as const)('is run again when the database asks for it with %s', async (code) => {
      let runs = 0;
      const value = await open().write(async (tables) => {
        await tables.texts.put(put('rerun'));
        runs += 1;
        if (runs < 5) throw new AskedAgain(code);
        return { keep: runs };
      });
      expect(value).toBe(5);
      expect(await there('rerun')).toBe(true);
    });

    it('is not run for ever', async () => {
      let runs = 0;
      const asking = open().write(() => {
        runs += 1;
        throw new AskedAgain('40001');
      });
      await expect(asking).rejects.toMatchObject({ code: '40001' });
      expect(runs).toBe(5);
    });

    it('is seen by nobody before it is over', async () => {
      const store = open();
      let drop = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        drop = resolve;
      });
      let written = (): void => undefined;
      const isWritten = new Promise<void>((resolve) => {
        written = resolve;
      });
      const transaction = store.write(async (tables) => {
        await tables.texts.put(put('hidden'));
        written();
        await gate;
        return { drop: (await tables.texts.get([text('hidden')])).size };
      });
      await isWritten;
      const seen = there('hidden');
      drop();
      expect(await transaction).toBe(1);
      expect(await seen).toBe(false);
    });

    it('answers that the database is there', async () => {
      await expect(open().check()).resolves.toBeUndefined();
    });
  });
};
