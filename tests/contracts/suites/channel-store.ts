import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../../src/ports/store.js';

const known = (channel: string, team = 'team') => ({
  channel,
  team,
  group: null,
  name: `Channel ${channel}`,
  serviceUrl: 'https://smba.example/emea/',
  present: true,
});

/** What every store of channels does. */
export const channelStoreContract = (open: () => Store): void => {
  const tiersOf = async () =>
    Object.fromEntries((await open().channels.all()).map(({ channel, tiers }) => [channel, tiers]));

  describe('channels', () => {
    it('come back as they were met', async () => {
      const { channels } = open();
      expect(await channels.all()).toEqual([]);
      await channels.save(known('a'));
      await channels.save({ ...known('b'), name: null });
      expect(await channels.all()).toEqual([
        { ...known('a'), tiers: [] },
        { ...known('b'), name: null, tiers: [] },
      ]);
    });

    it('take a new name and service URL, and keep their name where none is told', async () => {
      const { channels } = open();
      await channels.save(known('a'));
      await channels.save({ ...known('a'), name: null, serviceUrl: 'https://smba.example/amer/' });
      expect((await channels.all())[0]).toMatchObject({ name: 'Channel a', serviceUrl: 'https://smba.example/amer/' });
      await channels.save({ ...known('a'), name: 'Renamed' });
      expect((await channels.all())[0]).toMatchObject({ name: 'Renamed' });
    });

    it('keep the group of their team once it was told', async () => {
      const { channels } = open();
      await channels.save({ ...known('a'), group: 'group-1' });
      await channels.save(known('a'));
      expect((await channels.all())[0]).toMatchObject({ group: 'group-1' });
    });

    it('hold each tier once; one channel may hold several', async () => {
      const { channels } = open();
      await channels.save(known('a'));
      await channels.save(known('b'));
      await channels.bind(2, 'a');
      await channels.bind(1, 'a');
      await channels.bind(3, 'b');
      expect(await tiersOf()).toEqual({ a: [1, 2], b: [3] });
      await channels.bind(2, 'b');
      expect(await tiersOf()).toEqual({ a: [1], b: [2, 3] });
    });

    it('come and go, alone or with their team', async () => {
      const { channels } = open();
      await channels.save(known('a'));
      await channels.save(known('b'));
      await channels.save(known('c', 'other'));
      const present = async () => (await channels.all()).filter((one) => one.present).map((one) => one.channel);
      await channels.setPresent({ channel: 'a' }, false);
      expect(await present()).toEqual(['b', 'c']);
      await channels.setPresent({ team: 'team' }, false);
      expect(await present()).toEqual(['c']);
      await channels.setPresent({ channel: 'a' }, true);
      expect(await present()).toEqual(['a', 'c']);
    });
  });
};
