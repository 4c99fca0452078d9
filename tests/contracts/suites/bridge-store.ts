import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../../src/domain/instant.js';
import type { BridgeId } from '../../../src/domain/bridge/bridge.js';
import type { BridgeEvent } from '../../../src/domain/bridge/events.js';
import { foldBridge } from '../../../src/domain/bridge/evolve.js';
import type { Store } from '../../../src/ports/store.js';
import { opened, placing } from '../../helpers/bridge-story.js';
import { bo } from '../../helpers/people.js';
import { text } from '../../helpers/commands.js';
import { TEN } from './examples.js';

const other = 'other' as BridgeId;
const stopped: BridgeEvent = {
  type: 'BridgeStopped',
  at: TEN + HOUR,
  by: { id: bo.id, name: bo.name },
  why: text('No'),
};
const attached: BridgeEvent = { type: 'TicketAttached', at: TEN, ticket: 'T-1043', because: 'sameCause' };

/** What every store of bridges does. */
export const bridgeStoreContract = (open: () => Store): void => {
  const keep = async (...log: readonly BridgeEvent[]) => {
    const bridge = foldBridge(log)!;
    await open().bridges.append(bridge, log);
    return bridge;
  };
  const openedAs = (id: BridgeId, at = TEN): BridgeEvent => {
    const event = opened(undefined, at);
    return event.type === 'BridgeOpened' ? { ...event, id } : event;
  };

  describe('bridges', () => {
    it('are found as they were folded, with their log', async () => {
      const { bridge, log } = placing();
      await open().bridges.append(bridge, log);
      expect(await open().bridges.find(bridge.id)).toEqual(bridge);
      expect(await open().bridges.events(bridge.id)).toEqual(log);
      expect(await open().bridges.find(other)).toBeUndefined();
    });

    it('grow by events from where they are, and from nowhere else', async () => {
      const { bridge, log } = placing();
      await open().bridges.append(bridge, log);
      const after = foldBridge([attached], bridge)!;
      await open().bridges.append(after, [attached]);
      expect(await open().bridges.find(bridge.id)).toEqual(after);
      await expect(open().bridges.append(after, [attached])).rejects.toMatchObject({ reason: 'conflict' });
      await expect(open().bridges.append(foldBridge([opened()])!, [opened()])).rejects.toMatchObject({
        reason: 'conflict',
      });
      expect(await open().bridges.events(bridge.id)).toHaveLength(log.length + 1);
    });

    it('are found by their attempt, and locked', async () => {
      const { bridge, log } = placing();
      await open().bridges.append(bridge, log);
      const found = await open().write(async ({ bridges }) => ({
        keep: [await bridges.lockByAttempt('attempt-1'), await bridges.lockByAttempt('attempt-2')],
      }));
      expect(found).toEqual([bridge, undefined]);
      expect(await open().write(async ({ bridges }) => ({ keep: await bridges.lock(bridge.id) }))).toEqual(bridge);
    });

    it('belong to all their tickets, the newest first', async () => {
      const first = await keep(opened(), attached);
      const second = await keep(openedAs(other, TEN + HOUR));
      expect(await open().bridges.ofTicket('T-1042')).toEqual([second, first]);
      expect(await open().bridges.ofTicket('T-1043')).toEqual([first]);
      expect(await open().bridges.ofTicket('T-1044')).toEqual([]);
    });

    it('are open, or over since some time', async () => {
      const over = await keep(opened(), stopped);
      const still = await keep(openedAs(other));
      const ids = async (since: number) => (await open().bridges.openOrOverSince(since)).map(({ id }) => id).sort();
      expect(await ids(TEN + HOUR)).toEqual([over.id, still.id].sort());
      expect(await ids(TEN + HOUR + 1)).toEqual([still.id]);
    });

    it('are opened one after the other', async () => {
      const { bridge, log } = placing();
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const first = open().write(async (tables) => {
        await tables.bridges.lockOpening();
        await held;
        await tables.bridges.append(bridge, log);
        return { keep: null };
      });
      const second = open().write(async (tables) => {
        await tables.bridges.lockOpening();
        return { keep: (await tables.bridges.openOrOverSince(TEN)).length };
      });
      letGo();
      await first;
      expect([0, 1]).toContain(await second);
      expect(await open().bridges.openOrOverSince(TEN)).toHaveLength(1);
    });

    it('are proposed for a ticket until they are no more, and only what is new is news', async () => {
      const { bridges } = open();
      expect(await bridges.propose('T-1042', 'ticket.tier == 3')).toBe(true);
      expect(await bridges.propose('T-1042', 'ticket.tier == 3')).toBe(false);
      expect(await bridges.propose('T-1042', 'true')).toBe(true);
      expect(await bridges.proposal('T-1042')).toBe('true');
      expect(await bridges.propose('T-1042', null)).toBe(true);
      expect(await bridges.propose('T-1042', null)).toBe(false);
      expect(await bridges.proposal('T-1042')).toBeNull();
    });
  });

  describe('cards of a bridge', () => {
    const address = { to: 'channel', channel: 'tier-1', thread: null } as const;
    const post = { id: 'post-1', kind: 'bridge', ticket: null, draft: null, about: null, address } as const;

    it('follow it, and notices wait for them', async () => {
      const { posts, notices } = open();
      const { bridge } = placing();
      const notice = { kind: 'queue', tiers: [1], person: bo.id, language: 'en' } as const;
      await notices.add([{ id: 'notice-1', notice, address: { to: 'bridge', bridge: bridge.id, channel: 'tier-1' } }]);
      await posts.add({ ...post, bridge: bridge.id });
      expect(await notices.claim(1, 2, 9)).toEqual([]);
      expect(await posts.claim(1, 2, 9)).toMatchObject([{ id: 'post-1', bridge: bridge.id, ticket: null }]);
      await posts.settle('post-1', { shown: 1, conversation: 'tier-1', activity: 'act-1' });
      expect(await posts.claim(3, 4, 9)).toEqual([]);
      await posts.touch({ bridge: bridge.id });
      expect(await posts.of({ bridge: bridge.id })).toMatchObject([{ wanted: 2, shown: 1 }]);
      expect(await notices.claim(1, 2, 9)).toMatchObject([{ id: 'notice-1' }]);
    });

    it('and what waits for them go along to the channel that a tier is bound to', async () => {
      const { posts, notices } = open();
      const { bridge } = placing();
      const notice = { kind: 'queue', tiers: [1], person: bo.id, language: 'en' } as const;
      await posts.add({ ...post, bridge: bridge.id });
      await notices.add([{ id: 'notice-1', notice, address: { to: 'bridge', bridge: bridge.id, channel: 'tier-1' } }]);
      await posts.readdress('tier-1', 'bound');
      await posts.settle('post-1', { shown: 1, conversation: 'bound', activity: 'act-1' });
      expect(await notices.claim(1, 2, 9)).toMatchObject([{ address: { to: 'bridge', channel: 'bound' } }]);
    });
  });
};
