import { describe, expect, it } from '@jest/globals';
import type { DraftId } from '../../../src/domain/intake/draft.js';
import type { Store } from '../../../src/ports/store.js';
import { text } from '../../helpers/commands.js';

const inDraft = { conversation: 'a:1', activity: '17', words: text('w1'), draft: 'd1' as DraftId, ticket: null };
const onTicket = { conversation: 'a:1', activity: '18', words: text('w2'), draft: null, ticket: 'T-1042' as const };

/** What every store of heard messages does. */
export const heardStoreContract = (open: () => Store): void => {
  describe('heard messages', () => {
    it('are found by where they were written and their id', async () => {
      const { heard } = open();
      await heard.keep(inDraft);
      await heard.keep(onTicket);
      expect(await heard.find('a:1', '17')).toEqual(inDraft);
      expect(await heard.find('a:1', '18')).toEqual(onTicket);
      expect(await heard.find('a:2', '17')).toBeUndefined();
    });

    it('stay what they became first', async () => {
      const { heard } = open();
      await heard.keep(inDraft);
      await heard.keep({ ...inDraft, words: text('other') });
      expect(await heard.find('a:1', '17')).toEqual(inDraft);
    });
  });
};
