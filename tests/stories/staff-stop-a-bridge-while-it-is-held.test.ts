import { describe, expect, it } from '@jest/globals';
import { HOLD, asked, bridgeCard, bridgeOf, opens, passes, pressBridge, rang } from '../helpers/bridge-steps.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('staff stop a bridge while it is held', () => {
  const story = useStory({ plan: 'bridge' });

  it('with a reason, and nobody is called', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await opens(story, ticket);
    const empty = await pressBridge(story, story.person('dan'), 2, 'bridge.stop', { reason: ' ' });
    expect(words(empty.card)).toContain('Please say why.');
    await pressBridge(story, story.person('dan'), 2, 'bridge.stop', { reason: 'It is one phone' });
    await passes(story, 2 * HOLD);
    expect(asked(story)).toEqual([]);
    for (const tier of [1, 2, 3] as const) {
      expect(words(bridgeCard(story, tier))).toContain('It is one phone');
      expect(verbsOn(bridgeCard(story, tier))).toEqual([]);
    }
    expect(words(story.card(1, ticket))).toContain('Dan stopped it');
  });

  it('which happens once, however often it is pressed', async () => {
    const ticket = 'T-1001';
    await opens(story, ticket, 'Now it is many');
    const card = bridgeCard(story, 3);
    const seen = card.card!;
    const [dan, eve] = [story.person('dan'), story.person('eve')];
    await eve.clicks(card, 'bridge.stop', { seen, inputs: { reason: 'No' } });
    const again = await eve.clicks(card, 'bridge.stop', { seen, inputs: { reason: 'No' } });
    expect(words(again.card)).not.toContain('stopped it just');
    const late = await dan.clicks(card, 'bridge.stop', { seen, inputs: { reason: 'Neither' } });
    expect(words(late.card)).toMatch(/Eve stopped it/);
    const { version } = await bridgeOf(story, ticket);
    expect(version).toBe(2);
  });

  it('and not afterwards', async () => {
    const ticket = 'T-1001';
    await opens(story, ticket, 'Now it is everybody');
    const card = bridgeCard(story, 1);
    const seen = card.card!;
    await passes(story, HOLD);
    const late = await story.person('bo').clicks(card, 'bridge.stop', { seen, inputs: { reason: 'No' } });
    expect(words(late.card)).toContain('People are being called already.');
    expect(rang(story)).toEqual(['Ana 1', 'Cho 1', 'Eve 1']);
    expect(verbsOn(bridgeCard(story, 1))).toEqual(['bridge.end']);
  });

  it('which is for staff alone', async () => {
    const mia = story.person('mia');
    story.scene.team.members.add(mia);
    const refused = await mia.clicks(bridgeCard(story, 1), 'bridge.end');
    expect(words(refused.card)).toContain('That is for the people of the support tiers.');
    expect((await bridgeOf(story, 'T-1001')).ended).toBeNull();
  });
});
