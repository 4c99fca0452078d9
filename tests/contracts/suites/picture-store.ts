import { describe, expect, it } from '@jest/globals';
import type { DraftId, PictureId } from '../../../src/domain/intake/draft.js';
import type { Store } from '../../../src/ports/store.js';
import { mia } from '../../helpers/people.js';
import { TEN } from './examples.js';

const draft = 'd1' as DraftId;
const idOf = (name: string) => name as PictureId;
const wanted = (id: string, changes: { readonly activity?: string; readonly at?: number } = {}) => ({
  id: idOf(id),
  requester: { id: mia.id, name: mia.name },
  conversation: 'a:1',
  activity: '17',
  serviceUrl: 'https://smba.example/',
  url: 'https://smba.example/v3/attachments/1/views/original',
  draft,
  ticket: null,
  at: TEN,
  ...changes,
});
const SCALED = { type: 'image/png', width: 2, height: 1, bytes: new Uint8Array([0, 1, 0, 255]) } as const;

/** What every picture store does. */
export const pictureStoreContract = (open: () => Store): void => {
  describe('pictures', () => {
    it('are wanted, then kept with their bytes', async () => {
      const { pictures } = open();
      await pictures.add(wanted('p1'));
      expect(await pictures.find(idOf('p1'))).toEqual({ ...wanted('p1'), state: 'wanted', attempts: 0 });
      expect(await pictures.bytes(idOf('p1'))).toBeUndefined();
      await pictures.tried(idOf('p1'));
      expect(await pictures.keep(idOf('p1'), SCALED)).toMatchObject({ state: 'kept', attempts: 1, ticket: null });
      expect(await pictures.bytes(idOf('p1'))).toEqual(SCALED);
      expect(await pictures.find(idOf('none'))).toBeUndefined();
    });

    it('that ended meanwhile are kept no more, and their bytes are forgotten', async () => {
      const { pictures } = open();
      await pictures.add(wanted('p1'));
      await pictures.end(idOf('p1'), 'removed');
      expect(await pictures.keep(idOf('p1'), SCALED)).toBeUndefined();
      await pictures.add(wanted('p2'));
      await pictures.keep(idOf('p2'), SCALED);
      await pictures.end(idOf('p2'), 'removed');
      expect(await pictures.bytes(idOf('p2'))).toBeUndefined();
      expect(await pictures.find(idOf('p2'))).toMatchObject({ state: 'removed' });
    });

    it('go with their draft to a ticket, oldest first', async () => {
      const { pictures } = open();
      await pictures.add(wanted('late', { at: TEN + 1 }));
      await pictures.add(wanted('early'));
      expect(await pictures.moveTo('none' as DraftId, 'T-1042')).toBe(0);
      expect(await pictures.moveTo(draft, 'T-1042')).toBe(2);
      expect((await pictures.of({ ticket: 'T-1042' })).map((one) => one.id)).toEqual(['early', 'late']);
      expect(await pictures.keep(idOf('early'), SCALED)).toMatchObject({ ticket: 'T-1042' });
    });

    it('are found by their message', async () => {
      const { pictures } = open();
      await pictures.add(wanted('p1'));
      await pictures.add(wanted('p2', { activity: '18' }));
      expect((await pictures.of({ conversation: 'a:1', activity: '18' })).map((one) => one.id)).toEqual(['p2']);
    });

    it('are shown once in a channel, whoever asks, and found again there', async () => {
      const { pictures } = open();
      await pictures.add(wanted('p1'));
      const asked = await Promise.all(Array.from({ length: 8 }, () => pictures.showIn(idOf('p1'), 'c1')));
      expect(asked.filter(Boolean)).toHaveLength(1);
      expect(await pictures.showIn(idOf('p1'), 'c2')).toBe(true);
      await pictures.shownAt(idOf('p1'), 'c1', { conversation: 'c1;messageid=1', activity: '9' });
      const shown = await pictures.shown(idOf('p1'));
      expect([...shown].sort((one, other) => one.channel.localeCompare(other.channel))).toEqual([
        { channel: 'c1', at: { conversation: 'c1;messageid=1', activity: '9' } },
        { channel: 'c2', at: null },
      ]);
    });
  });
};
