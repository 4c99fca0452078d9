import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { HOLD, asked, bridgeCard, bridgeOf, opens, passes, underBridge } from '../helpers/bridge-steps.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const plan = readFileSync(new URL('../fixtures/stories/bridge.yaml', import.meta.url), 'utf8');
const withoutRota = (text: string, name: string): string =>
  text.replace(new RegExp(` {4}onCall:\\n {6}rota: weekly\\n {6}from: .*\\n {6}people: \\[${name}[^\\n]*\\n`), '');

describe('one person on call for all tiers', () => {
  const story = useStory({ plan: withoutRota(withoutRota(plan, 'dan'), 'fay') });

  it('cannot be called together with nobody: says so, and makes the meeting', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await opens(story, ticket);
    await passes(story, HOLD);
    expect((await bridgeOf(story, ticket)).fallback).toMatchObject({
      reason: 'onlyOnePerson',
      way: { kind: 'meeting' },
      people: [{ person: { name: 'Ana' }, tiers: [1] }],
    });
    expect(asked(story)).toEqual([]);
    expect(underBridge(story, 2).map((one) => one.mentions[0]?.name)).toEqual(['Cho']);
  });
});

describe('nobody on call at all', () => {
  const story = useStory({ plan: ['bo', 'dan', 'fay'].reduce(withoutRota, plan) });

  it('calls the leads', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await opens(story, ticket);
    await passes(story, HOLD);
    const { fallback } = await bridgeOf(story, ticket);
    expect(fallback).toMatchObject({ reason: 'nobodyOnCall', way: { kind: 'meeting' } });
    expect(fallback?.people.map(({ person }) => person.name)).toEqual(['Ana', 'Cho', 'Eve']);
    for (const tier of [1, 2, 3] as const) expect(underBridge(story, tier)[0]?.mentions).toHaveLength(1);
    expect(words(bridgeCard(story, 1))).toContain('Nobody who could be called is on call.');
  });
});
