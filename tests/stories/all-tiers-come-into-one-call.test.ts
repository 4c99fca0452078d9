import { describe, expect, it } from '@jest/globals';
import {
  answering,
  asked,
  bridgeCard,
  bridgeOf,
  FIRST,
  HOLD,
  opens,
  passes,
  pressBridge,
  standing,
} from '../helpers/bridge-steps.js';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('all tiers come into one call', () => {
  const story = useStory({ plan: 'bridge' });

  it('of which every channel is told, and in which everybody is', async () => {
    answering(story, FIRST);
    const ticket = await takenByAna(story);
    const { card } = await opens(story, ticket);
    expect(words(card)).toContain('Calls of all tiers');
    for (const tier of [1, 2, 3] as const) expect(words(bridgeCard(story, tier))).toContain('It can still be stopped.');
    const [link] = story.thread(1, ticket).slice(-1);
    expect(link?.text).toMatch(/All tiers are being called together about this ticket: see \[the bridge\]\(https:/);
    expect(asked(story)).toEqual([]);
    await passes(story, HOLD);
    expect(asked(story)).toEqual(['POST /communications/calls']);
    await passes(story, 5);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: joined', 'Eve: joined']);
    for (const tier of [1, 2, 3] as const) expect(words(bridgeCard(story, tier))).toContain('All 3 tiers are in.');
  });

  it('is kept alive, and left when everybody has gone', async () => {
    await passes(story, 3_600, 300);
    expect(asked(story).filter((one) => one.endsWith('keepAlive'))).toHaveLength(4);
    const [call] = story.microsoft.calls.list;
    expect(call?.people).toHaveLength(3);
    for (const name of FIRST) {
      story.person(name).phone.leave(call!);
      await story.settled();
    }
    expect(call?.state).toBe('terminated');
    expect(asked(story).at(-1)).toBe('DELETE /communications/calls/{id}');
    const bridge = await bridgeOf(story, 'T-1001');
    expect(bridge).toMatchObject({ status: 'ended', ended: { why: 'everybodyLeft' } });
    expect(await story.desk.store.bridges.events(bridge.id)).toHaveLength(bridge.version);
  });

  it('asks for its outcome, which the ticket tells', async () => {
    await pressBridge(story, story.person('dan'), 2, 'bridge.outcome', { outcome: 'The token is renewed at noon' });
    for (const tier of [1, 2, 3] as const)
      expect(words(bridgeCard(story, tier))).toContain('The token is renewed at noon');
    expect(words(story.card(1, 'T-1001'))).toContain('The token is renewed at noon');
  });
});
