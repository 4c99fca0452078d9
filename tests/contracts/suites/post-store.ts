import { describe, expect, it } from '@jest/globals';
import { HOUR, SECOND } from '../../../src/domain/instant.js';
import type { DraftId } from '../../../src/domain/intake/draft.js';
import type { Post } from '../../../src/ports/post-store.js';
import type { Store } from '../../../src/ports/store.js';
import { noticeTo, postOf, tierPost } from './examples.js';
import type { NewPost } from './examples.js';

/** Real time. */
const NOW = Date.UTC(2031, 0, 1);
const LEASE = 30 * SECOND;
const TICKET = { ticket: 'T-1042' } as const;
const DRAFT = { draft: 'draft-1' as DraftId };

/** What every post store does. */
export const postStoreContract = (open: () => Store): void => {
  const claim = (now = NOW, limit = 100) => open().posts.claim(now, now + LEASE, limit);
  const claimed = async (now = NOW) => (await claim(now)).map((post) => post.id);
  const settle = (post: Pick<Post, 'id' | 'wanted'>, activity: string | null = 'act-1') =>
    open().posts.settle(post.id, { shown: post.wanted, conversation: 'conv', activity });
  const shown = async (post: NewPost = postOf()): Promise<Post> => {
    await open().posts.add(post);
    const [due] = await claim();
    await settle(due!);
    return (await open().posts.of(TICKET)).find((one) => one.id === post.id)!;
  };

  describe('posts', () => {
    it('of several tickets that are there in channels are found at once', async () => {
      const { posts } = open();
      const card = tierPost('T-1042', 'tier-1');
      const other = tierPost('T-1043', 'tier-2');
      for (const post of [card, other, tierPost('T-1044', 'tier-1'), postOf({ ticket: 'T-1042' })])
        await posts.add(post);
      for (const { id } of [card, other])
        await posts.settle(id, { shown: 1, conversation: 'conv', activity: `act-${id}` });
      const found = await posts.cardsOf(['T-1042', 'T-1043', 'T-1044']);
      expect(found.map((post) => post.id).sort()).toEqual([card.id, other.id].sort());
      expect(await posts.cardsOf([])).toEqual([]);
    });

    it('are wanted from the start, and due until they are shown', async () => {
      const { posts } = open();
      const post = postOf({ about: null });
      await posts.add(post);
      const due = {
        ...post,
        bridge: null,
        issue: null,
        wanted: 1,
        shown: 0,
        want: 'shown',
        conversation: null,
        activity: null,
        attempts: 1,
        doubts: 0,
      };
      expect(await claim()).toEqual([due]);
      await posts.settle(post.id, { shown: 1, conversation: 'conv', activity: 'act-1' });
      expect(await claim(NOW + HOUR)).toEqual([]);
      const settled = { ...due, shown: 1, conversation: 'conv', activity: 'act-1', attempts: 0 };
      expect(await posts.of(TICKET)).toEqual([settled]);
      expect(await posts.at('conv', 'act-1')).toEqual(settled);
      expect(await posts.at('other', 'act-1')).toBeUndefined();
    });

    it('are due again after each change, once however many there were', async () => {
      const { posts } = open();
      const post = await shown();
      for (let change = 0; change < 10; change += 1) await posts.touch(TICKET);
      expect(await claim()).toMatchObject([{ id: post.id, wanted: 11, shown: 1, activity: 'act-1' }]);
      await posts.settle(post.id, { shown: 11, conversation: 'conv', activity: 'act-1' });
      expect(await claimed(NOW + HOUR)).toEqual([]);
    });

    it('stay due when more was wanted while they were being brought', async () => {
      const { posts } = open();
      await posts.add(postOf());
      const [due] = await claim();
      await posts.touch(TICKET);
      expect(await claimed()).toEqual([]);
      await settle(due!);
      expect(await claim()).toMatchObject([{ id: due!.id, wanted: 2, shown: 1 }]);
    });

    it('never go back to an older state when an early answer comes late', async () => {
      const { posts } = open();
      const post = await shown();
      await posts.settle(post.id, { shown: 0, conversation: 'conv', activity: 'act-1' });
      expect(await claimed()).toEqual([]);
    });

    it('are touched by their ticket or draft and no other', async () => {
      const { posts } = open();
      await shown();
      await posts.touch({ ticket: 'T-1043' });
      await posts.touch(DRAFT);
      expect(await claimed()).toEqual([]);
    });

    it('are given out again when their lease ran out, with a higher count', async () => {
      await open().posts.add(postOf());
      await claim();
      expect(await claim(NOW + LEASE - 1)).toEqual([]);
      expect(await claim(NOW + LEASE)).toMatchObject([{ attempts: 2 }]);
    });

    it('are given out in the order in which they fell behind', async () => {
      const { posts } = open();
      const first = await shown(postOf({ ticket: 'T-1042' }));
      const second = postOf({ ticket: 'T-1043' });
      await posts.add(second);
      await posts.touch(TICKET);
      await posts.touch({ ticket: 'T-1043' });
      expect((await claim(NOW, 1)).map((post) => post.id)).toEqual([second.id]);
      expect((await claim(NOW, 1)).map((post) => post.id)).toEqual([first.id]);
    });

    it('wait as long as they are told to, whatever changes meanwhile', async () => {
      const { posts } = open();
      const post = postOf();
      await posts.add(post);
      await claim();
      await posts.postpone(post.id, NOW + HOUR + 0.5, 'throttled');
      await posts.touch(TICKET);
      expect(await claimed(NOW + HOUR)).toEqual([]);
      expect(await claim(NOW + HOUR + 1)).toMatchObject([{ wanted: 2, attempts: 2 }]);
    });

    it('that were given up have one more chance with each change', async () => {
      const { posts } = open();
      const post = postOf();
      await posts.add(post);
      await claim();
      await posts.postpone(post.id, null, 'refused');
      expect(await claimed(NOW + HOUR)).toEqual([]);
      await posts.touch(TICKET);
      expect(await claim()).toMatchObject([{ id: post.id, attempts: 1 }]);
      await posts.touch(TICKET);
      // The change came while the older state was being refused.
      await posts.postpone(post.id, null, 'refused');
      expect(await claimed()).toEqual([post.id]);
    });

    it('of a draft become the ticket’s, and can then be touched with it', async () => {
      const { posts } = open();
      const intake = postOf({ kind: 'intake', ticket: null, ...DRAFT });
      await posts.add(intake);
      await settle((await claim())[0]!);
      await posts.adopt(DRAFT.draft, 'T-1042');
      expect(await posts.of(DRAFT)).toEqual([]);
      expect(await posts.of(TICKET)).toMatchObject([{ id: intake.id, kind: 'request', draft: null, wanted: 2 }]);
      expect(await claimed()).toEqual([intake.id]);
    });

    it('that are to go are due until they are gone, and not adopted any more', async () => {
      const { posts } = open();
      const intake = postOf({ kind: 'intake', ticket: null, ...DRAFT });
      await posts.add(intake);
      await settle((await claim())[0]!);
      await posts.remove(DRAFT);
      await posts.adopt(DRAFT.draft, 'T-1042');
      expect(await claim()).toMatchObject([{ id: intake.id, kind: 'intake', want: 'gone', activity: 'act-1' }]);
      await settle({ id: intake.id, wanted: 2 });
      expect(await posts.of(DRAFT)).toEqual([]);
      expect(await posts.at('conv', 'act-1')).toBeUndefined();
    });

    it('that are to go while they are being brought are brought, and then go', async () => {
      const { posts } = open();
      await posts.add(postOf({ kind: 'intake', ticket: null, ...DRAFT }));
      const [due] = await claim();
      await posts.remove(DRAFT);
      await settle(due!);
      expect(await claim()).toMatchObject([{ id: due!.id, want: 'gone', conversation: 'conv', activity: 'act-1' }]);
      await settle(due!, null);
      expect(await posts.of(DRAFT)).toEqual([]);
    });

    it('are given to one of many who ask at the same time', async () => {
      const { posts } = open();
      await Promise.all(Array.from({ length: 60 }, () => posts.add(postOf())));
      const claims = await Promise.all(Array.from({ length: 20 }, () => claim(NOW, 5)));
      const given = claims.flatMap((some) => some.map((post) => post.id));
      expect(claims.every((some) => some.length <= 5)).toBe(true);
      expect(new Set(given).size).toBe(given.length);
      expect(new Set([...given, ...(await claimed())]).size).toBe(60);
    });

    it('that wait for a channel can be sent to another one at once, notices with them', async () => {
      const { posts, notices } = open();
      const waiting = tierPost('T-1042', 'old');
      await posts.add(tierPost('T-1043', 'old'));
      await settle((await claim())[0]!, 'act-there');
      await posts.add(waiting);
      await claim();
      await posts.postpone(waiting.id, NOW + HOUR, 'unbound');
      const unsent = noticeTo({ to: 'thread', ticket: 'T-1042', channel: 'old' });
      const sendable = noticeTo({ to: 'thread', ticket: 'T-1043', channel: 'old' });
      await notices.add([unsent, sendable]);
      await posts.readdress('old', 'new');
      const [due] = await claim();
      expect(due).toMatchObject({ id: waiting.id, address: { to: 'channel', channel: 'new', thread: null } });
      expect(await posts.at('conv', 'act-there')).toMatchObject({ address: { channel: 'old' } });
      expect((await notices.claim(NOW, NOW + LEASE, 9)).map((row) => row.id)).toEqual([sendable.id]);
      await settle(due!);
      expect(await notices.claim(NOW, NOW + LEASE, 9)).toMatchObject([
        { id: unsent.id, address: { to: 'thread', ticket: 'T-1042', channel: 'new' } },
      ]);
    });

    it('that are being sent to a channel are not sent to another one as well', async () => {
      const { posts } = open();
      await posts.add(tierPost('T-1042', 'old'));
      await claim();
      await posts.readdress('old', 'new');
      expect(await claimed()).toEqual([]);
    });

    it('count how often it was not known whether they had been made, a lease that ran out too', async () => {
      const { posts } = open();
      await posts.add(postOf());
      const [first] = await claim();
      expect(first!.doubts).toBe(0);
      await posts.doubt(first!.id, NOW);
      expect(await claim()).toMatchObject([{ doubts: 1 }]);
      expect(await claim(NOW + LEASE)).toMatchObject([{ doubts: 2 }]);
    });

    it('take up a copy that turned up, where no other is known, and bring it up to date', async () => {
      const { posts } = open();
      const at = { conversation: 'conv', activity: 'copy' };
      await posts.add(postOf());
      const [first] = await claim();
      await posts.doubt(first!.id, null);
      await posts.found(first!.id, at);
      expect(await claim()).toMatchObject([{ ...at, shown: 0 }]);
      await posts.settle(first!.id, { shown: first!.wanted, ...at });
      await posts.found(first!.id, { ...at, activity: 'another' });
      expect(await posts.at('conv', 'another')).toBeUndefined();
    });

    it('have a copy deleted that turned up beside their message', async () => {
      const post = await shown();
      const at = { conversation: 'conv', activity: 'copy' };
      await open().posts.discard(post, 'copy-1', at);
      expect(await claim()).toMatchObject([{ id: 'copy-1', ...at, want: 'gone', ticket: null }]);
      await settle({ id: 'copy-1', wanted: 1 }, 'copy');
      expect(await open().posts.at('conv', 'copy')).toBeUndefined();
      expect(await claim(NOW + HOUR)).toEqual([]);
    });

    it('are made anew when their message is lost', async () => {
      const post = await shown();
      await open().posts.lost({ conversation: 'conv', activity: 'act-1' });
      expect(await claim()).toMatchObject([{ id: post.id, conversation: null, activity: null, doubts: 1 }]);
    });

    it('stay with who renews the lease, and those that are done with stay done', async () => {
      const { posts } = open();
      await posts.add(postOf());
      const [first] = await claim();
      await posts.renew([first!.id], NOW + HOUR);
      expect(await claim(NOW + LEASE)).toEqual([]);
      await settle(first!);
      await posts.renew([first!.id], NOW + HOUR);
      await posts.touch(TICKET);
      expect(await claimed()).toEqual([first!.id]);
    });
  });
};
