import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { HOLD, answering, bridgeOf, opens, passes, rang, standing, underBridge } from '../helpers/bridge-steps.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory } from '../helpers/story.js';

const plan = readFileSync(new URL('../fixtures/stories/bridge.yaml', import.meta.url), 'utf8');
/** Ana is on call for tier 2 as well. */
const ANA_TWICE = plan
  .replace('members: [cho@contoso.example', 'members: [ana@contoso.example, cho@contoso.example')
  .replace('people: [dan@contoso.example, cho@contoso.example]', 'people: [dan@contoso.example, ana@contoso.example]');

describe('whoever covers two tiers is rung once', () => {
  const story = useStory({ plan: ANA_TWICE });

  it('and stands for both', async () => {
    answering(story, ['ana', 'eve']);
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await opens(story, ticket);
    await passes(story, HOLD + 5);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Eve: joined']);
    expect((await bridgeOf(story, ticket)).status).toBe('assembled');
    expect(rang(story)).toEqual(['Ana 1', 'Eve 1']);
  });
});

describe('a tier of which nobody is on call', () => {
  const nobody = plan.replace(/ {4}onCall:\n {6}rota: weekly\n {6}from: .*\n {6}people: \[fay[^\n]*\n/, '');
  const story = useStory({ plan: nobody });

  it('is missing, its lead is told, and the others are called', async () => {
    answering(story, ['ana', 'cho']);
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await opens(story, ticket);
    await passes(story, HOLD + 5);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: joined']);
    expect(underBridge(story, 3).at(0)?.mentions).toMatchObject([{ name: 'Eve' }]);
    expect((await bridgeOf(story, ticket)).status).toBe('ringing');
  });
});
