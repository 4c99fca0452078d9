import { describe, expect, it } from '@jest/globals';
import { HOLD, asked, bridgeCard, bridgeOf, opens, passes } from '../helpers/bridge-steps.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('a desk that Graph cannot reach', () => {
  const story = useStory({ plan: 'bridge', noPublicUrl: true });

  it('says so, and what an administrator has to set', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await opens(story, ticket);
    await passes(story, HOLD);
    expect((await bridgeOf(story, ticket)).fallback).toMatchObject({ reason: 'noPublicUrl', way: { kind: 'meeting' } });
    expect(asked(story)).toEqual([]);
    expect(words(bridgeCard(story, 1))).toContain('PUBLIC_URL');
    await passes(story, 3_600, 600);
    expect((await bridgeOf(story, ticket)).ended).toMatchObject({ why: 'unused' });
  });
});
