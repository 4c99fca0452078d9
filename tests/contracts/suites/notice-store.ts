import { describe, expect, it } from '@jest/globals';
import { HOUR, SECOND } from '../../../src/domain/instant.js';
import type { Store } from '../../../src/ports/store.js';
import { ana, mia } from '../../helpers/people.js';
import { noticeTo, tierPost } from './examples.js';

/** Real time. */
const NOW = Date.UTC(2031, 0, 1);
const LEASE = 30 * SECOND;
const toMia = { to: 'person', person: mia.id } as const;
const toAna = { to: 'person', person: ana.id } as const;
const thread = { to: 'thread', ticket: 'T-1042', channel: 'tier-1' } as const;
const known = { reason: 'throttled', unknown: false };

/** What every notice store does. */
export const noticeStoreContract = (open: () => Store): void => {
  const claim = (now = NOW, limit = 100) => open().notices.claim(now, now + LEASE, limit);
  const claimed = async (now = NOW) => (await claim(now)).map((row) => row.id);

  describe('notices', () => {
    it('are due at once, as they were written, until they are sent', async () => {
      const { notices } = open();
      const notice = noticeTo(toMia);
      await notices.add([notice]);
      expect(await claim()).toEqual([{ ...notice, attempts: 1, doubts: 0 }]);
      await notices.sent(notice.id);
      expect(await claimed(NOW + HOUR)).toEqual([]);
    });

    it('may be none', async () => {
      await open().notices.add([]);
      expect(await claim()).toEqual([]);
    });

    it('that call the same person to the same ticket are one, which says the latest', async () => {
      const { notices } = open();
      const turn = (id: string, of: 'wrote' | 'answered', person: typeof ana | null = ana) => ({
        ...noticeTo(toMia, id),
        notice: { kind: 'turn', ticket: 'T-1042', tier: 1, person, turn: of, by: mia } as const,
      });
      await notices.add([turn('first', 'answered'), turn('second', 'wrote')]);
      await notices.add([turn('third', 'wrote'), turn('queue', 'wrote', null), noticeTo(toAna, 'other')]);
      expect(await claimed()).toEqual(['third', 'other']);
      // Somebody is sending that one: it may have arrived.
      await notices.add([turn('fourth', 'wrote')]);
      await notices.postpone('third', NOW, { reason: 'unknown', unknown: true });
      expect(await claimed()).toEqual(['third']);
      for (const id of ['third', 'queue']) await notices.sent(id);
      expect(await claimed()).toEqual(['fourth']);
      // That one surely has not: the later one says it as well.
      await notices.add([turn('fifth', 'wrote')]);
      await notices.postpone('fourth', NOW, known);
      expect(await claimed()).toEqual(['fifth']);
      await notices.postpone('fifth', NOW + HOUR, known);
      await notices.add([turn('sixth', 'wrote')]);
      expect(await claimed()).toEqual(['sixth']);
    });

    it('go one after the other to each address, in the order in which they were written', async () => {
      const { notices } = open();
      await notices.add([noticeTo(toMia, 'mia-1'), noticeTo(toMia, 'mia-2'), noticeTo(toAna, 'ana-1')]);
      await notices.add([noticeTo(toMia, 'mia-3'), noticeTo({ to: 'channel', channel: 'c', thread: 't' }, 'there')]);
      expect(await claimed()).toEqual(['mia-1', 'ana-1', 'there']);
      expect(await claimed()).toEqual([]);
      await notices.sent('mia-1');
      expect(await claimed()).toEqual(['mia-2']);
      await notices.sent('mia-2');
      expect(await claimed()).toEqual(['mia-3']);
    });

    it('behind one that waits wait as well; behind one that was given up they go on', async () => {
      const { notices } = open();
      await notices.add([noticeTo(toMia, 'mia-1'), noticeTo(toMia, 'mia-2')]);
      await claim();
      await notices.postpone('mia-1', NOW + HOUR + 0.5, known);
      expect(await claimed(NOW + HOUR)).toEqual([]);
      expect(await claimed(NOW + HOUR + 1)).toEqual(['mia-1']);
      await notices.postpone('mia-1', null, known);
      expect(await claimed(NOW + HOUR + 1)).toEqual(['mia-2']);
      expect(await claimed(NOW + 9 * HOUR)).toEqual(['mia-2']);
    });

    it('into a thread wait until the ticket’s card is in that channel', async () => {
      const { notices, posts } = open();
      await notices.add([noticeTo(thread, 'turn')]);
      await posts.add(tierPost('T-1042', 'tier-2'));
      await posts.add(tierPost('T-1043', 'tier-1'));
      for (const post of await posts.claim(NOW, NOW + LEASE, 9))
        await posts.settle(post.id, { shown: 1, conversation: 'conv', activity: `act-${post.id}` });
      await posts.add(tierPost('T-1042', 'tier-1'));
      expect(await claimed()).toEqual([]);
      const [card] = await posts.claim(NOW, NOW + LEASE, 9);
      await posts.settle(card!.id, { shown: 1, conversation: 'conv', activity: 'act-1' });
      expect(await claim()).toMatchObject([{ id: 'turn', address: thread }]);
    });

    it('that wait for a thread keep nobody else waiting', async () => {
      const { notices } = open();
      await notices.add([noticeTo(thread, 'turn'), noticeTo(toMia, 'mia-1')]);
      expect(await claimed()).toEqual(['mia-1']);
    });

    it('remember that an attempt had an unknown outcome', async () => {
      const { notices } = open();
      await notices.add([noticeTo(toMia, 'mia-1')]);
      await claim();
      await notices.postpone('mia-1', NOW, known);
      expect(await claim()).toMatchObject([{ attempts: 2, doubts: 0 }]);
      await notices.postpone('mia-1', NOW, { reason: 'timeout', unknown: true });
      expect(await claim()).toMatchObject([{ attempts: 3, doubts: 1 }]);
      await notices.postpone('mia-1', NOW, known);
      expect(await claim()).toMatchObject([{ attempts: 4, doubts: 1 }]);
    });

    it('whose lease ran out have an unknown outcome', async () => {
      const { notices } = open();
      await notices.add([noticeTo(toMia, 'mia-1')]);
      await claim();
      expect(await claim(NOW + LEASE - 1)).toEqual([]);
      expect(await claim(NOW + LEASE)).toMatchObject([{ id: 'mia-1', attempts: 2, doubts: 1 }]);
    });

    it('are given to one of many who ask at the same time', async () => {
      const { notices } = open();
      const chats = Array.from({ length: 30 }, (_, index) => `chat-${index}`);
      for (const conversation of [...chats, ...chats])
        await notices.add([noticeTo({ to: 'group', conversation, serviceUrl: 'https://smba.example/' })]);
      const claims = await Promise.all(Array.from({ length: 20 }, () => claim(NOW, 5)));
      const rows = [...claims.flat(), ...(await claim())];
      expect(claims.every((some) => some.length <= 5)).toBe(true);
      expect(new Set(rows.map((row) => row.id)).size).toBe(30);
      expect(rows).toHaveLength(30);
      expect(new Set(rows.map((row) => JSON.stringify(row.address))).size).toBe(30);
    });
  });
};
