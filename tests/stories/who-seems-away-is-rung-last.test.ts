import { describe, expect, it } from '@jest/globals';
import { HOLD, RING, answering, endsBridge, heldBridge, passes, ringsOf, standing } from '../helpers/bridge-steps.js';
import { useStory } from '../helpers/story.js';

describe('who seems away is rung last', () => {
  const story = useStory({ plan: 'bridge' });

  it('after those of the tier who are there, and is rung all the same', async () => {
    story.person('cho').presence = { availability: 'Offline', activity: 'OffWork' };
    const ticket = await heldBridge(story);
    answering(story, ['ana', 'eve']);
    await passes(story, HOLD + 5);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Dan: ringing', 'Eve: joined']);
    await passes(story, RING);
    expect(await standing(story, ticket)).toContain('Cho: ringing');
    await endsBridge(story);
  });

  it('where nobody may say who is there, the rota alone counts', async () => {
    story.microsoft.granted.delete('Presence.Read.All');
    await heldBridge(story);
    await passes(story, HOLD);
    expect(ringsOf(story, ['cho', 'dan'])).toEqual([1, 0]);
    await endsBridge(story);
  });

  it('whoever said that they are away is not rung', async () => {
    await story.saysIn(story.person('cho'), story.channel(2), 'away until tomorrow');
    const ticket = await heldBridge(story);
    await passes(story, HOLD);
    expect(ringsOf(story, ['cho', 'dan'])).toEqual([0, 1]);
    expect(await standing(story, ticket)).toContain('Dan: ringing');
    await endsBridge(story);
  });
});
