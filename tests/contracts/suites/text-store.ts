import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../../src/ports/store.js';
import { text } from '../../helpers/commands.js';
import { mia } from '../../helpers/people.js';
import { TEN } from './examples.js';

const written = (id: string, words: string) => ({ id: text(id), words, author: mia.id, at: TEN });

/** What every text store does. */
export const textStoreContract = (open: () => Store): void => {
  describe('texts', () => {
    it('come back by their ids; unknown ones are missing', async () => {
      const { texts } = open();
      await texts.put([written('one', 'My phone'), written('two', '我的手機無法登錄 📱')]);
      const found = await texts.get([text('two'), text('none'), text('one')]);
      expect(Object.fromEntries(found)).toEqual({ one: 'My phone', two: '我的手機無法登錄 📱' });
    });

    it('may be none', async () => {
      const { texts } = open();
      await texts.put([]);
      expect((await texts.get([])).size).toBe(0);
    });

    it('lose only what no database keeps', async () => {
      const { texts } = open();
      await texts.put([written('odd', `a\0b \udc00c '; drop table words; -- \\ "`)]);
      expect((await texts.get([text('odd')])).get(text('odd'))).toBe(`ab \uFFFDc '; drop table words; -- \\ "`);
    });

    it('may be long and many', async () => {
      const { texts } = open();
      const many = Array.from({ length: 500 }, (_, index) => written(`t${index}`, 'long '.repeat(6_000)));
      await texts.put(many);
      const found = await texts.get(many.map((one) => one.id));
      expect(found.size).toBe(500);
      expect(found.get(text('t499'))).toHaveLength(30_000);
    });

    it('that were rewritten say the new words, and that they are new', async () => {
      const { texts } = open();
      await texts.put([written('one', 'iPhone'), written('two', 'Mac')]);
      await texts.rewrite(written('one', 'Android'));
      const { words, edited } = await texts.read([text('one'), text('two')]);
      expect(Object.fromEntries(words)).toEqual({ one: 'Android', two: 'Mac' });
      expect([...edited]).toEqual(['one']);
    });

    it('that were erased are missing, and may come back', async () => {
      const { texts } = open();
      await texts.put([written('one', 'iPhone'), written('two', 'Mac')]);
      await texts.erase([text('one'), text('none')]);
      await texts.erase([]);
      expect([...(await texts.get([text('one'), text('two')])).keys()]).toEqual(['two']);
      await texts.rewrite(written('one', 'Android'));
      expect((await texts.get([text('one')])).get(text('one'))).toBe('Android');
    });
  });
};
