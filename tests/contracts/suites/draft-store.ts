import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/instant.js';
import type { Draft, DraftId } from '../../../src/domain/intake/draft.js';
import type { Store } from '../../../src/ports/store.js';
import { ana, mia } from '../../helpers/people.js';
import { TEN, draftOf } from './examples.js';

/** What every draft store does. */
export const draftStoreContract = (open: () => Store): void => {
  describe('drafts', () => {
    it('are kept and changed', async () => {
      const { drafts } = open();
      const draft = draftOf(mia);
      await drafts.save(draft);
      expect(await drafts.find(draft.id)).toEqual(draft);
      await drafts.save({ ...draft, state: 'sent', ticket: 'T-1042' });
      expect(await drafts.lock(draft.id)).toEqual({ ...draft, state: 'sent', ticket: 'T-1042' });
    });

    it('that nobody knows are not there', async () => {
      const { drafts } = open();
      expect(await drafts.find('none' as DraftId)).toBeUndefined();
      expect(await drafts.lock('none' as DraftId)).toBeUndefined();
      expect(await drafts.openOf(mia.id)).toBeUndefined();
    });

    it('of a person: the newest that is neither sent nor cancelled', async () => {
      const { drafts } = open();
      const newest = draftOf(mia, { changedAt: TEN + MINUTE });
      await drafts.save(newest);
      await drafts.save(draftOf(mia));
      await drafts.save(draftOf(mia, { changedAt: TEN + 2 * MINUTE, state: 'cancelled' }));
      await drafts.save(draftOf(ana, { changedAt: TEN + 3 * MINUTE }));
      expect(await drafts.openOf(mia.id)).toEqual(newest);
    });

    it('of a person are begun once, also when the first messages come at the same time', async () => {
      const store = open();
      const hear = () =>
        store.write(async (tables) => {
          const draft = (await tables.drafts.openOf(mia.id)) ?? draftOf(mia, { texts: [] });
          await tables.drafts.save({ ...draft, texts: [...draft.texts, 'words' as (typeof draft.texts)[number]] });
          return { keep: draft.id };
        });
      const ids = await Promise.all(Array.from({ length: 12 }, hear));
      expect(new Set(ids).size).toBe(1);
      expect((await store.drafts.openOf(mia.id))?.texts).toHaveLength(12);
    });

    it('are counted by how they ended; small talk and what is open are not', async () => {
      const { drafts } = open();
      const endings: readonly Partial<Draft>[] = [
        { state: 'sent' },
        { state: 'sent', byDesk: true },
        { state: 'sent', byDesk: true },
        { state: 'cancelled' },
        { state: 'dropped' },
        { state: 'talk' },
        { state: 'open' },
        { state: 'dropped', changedAt: TEN - MINUTE },
      ];
      for (const ending of endings) await drafts.save(draftOf(mia, ending));
      expect(await drafts.endings(TEN)).toEqual({ sent: 1, sentByDesk: 2, cancelled: 1, dropped: 1 });
      expect(await drafts.endings(TEN + MINUTE)).toEqual({ sent: 0, sentByDesk: 0, cancelled: 0, dropped: 0 });
    });
  });
};
