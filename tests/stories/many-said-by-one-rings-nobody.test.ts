import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { bridgeOf, HOLD, passes, rang } from '../helpers/bridge-steps.js';
import { useStory, words, verbsOn, type Story } from '../helpers/story.js';

const colleague = (story: Story, key: string): Person => {
  const person = story.microsoft.addUser({ principalName: `${key}@contoso.example`, name: key });
  person.app = 'installed';
  return person;
};
const bridges = async (story: Story) => story.desk.store.bridges.openOrOverSince(0);

describe('“many” said by one requester rings nobody', () => {
  const story = useStory({ plan: 'bridge' });

  it('until staff confirm it', async () => {
    const ticket = await story.report(story.person('mia'), 'Nobody here can enrol a phone', { impact: 'many' });
    await passes(story, HOLD);
    expect(await bridges(story)).toEqual([]);
    await story.press(story.person('bo'), 1, ticket, 'ticket.classify', { impact: 'many' });
    expect(await bridgeOf(story, ticket)).toMatchObject({
      status: 'held',
      reason: { kind: 'rule', source: "ticket.impact == 'many' || similar.requesters >= 5" },
    });
    await passes(story, HOLD);
    expect(rang(story)).toEqual(['Ana 1', 'Cho 1', 'Eve 1']);
  });
});

describe('five different people with the like', () => {
  const story = useStory({ plan: 'bridge' });

  it('ring all tiers, and four do not', async () => {
    const problem = 'My Android phone shows 0x80180014 when I enrol it';
    const people = ['s1', 's2', 's3', 's4'].map((key) => colleague(story, key));
    for (const person of people) await story.report(person, problem);
    await passes(story, HOLD);
    expect(await bridges(story)).toEqual([]);
    const fifth = await story.report(colleague(story, 's5'), problem);
    await passes(story, HOLD);
    expect(await bridgeOf(story, fifth)).toMatchObject({ status: 'ringing' });
  });
});

describe('a bridge that the plan proposes', () => {
  const story = useStory({ plan: 'bridge' });

  it('is a button with the reason, for as long as the reason holds', async () => {
    const ticket = await story.report(story.person('mia'), 'Company Portal crashes on my iPhone');
    expect(verbsOn(story.card(1, ticket))).toContain('bridge.open');
    await story.press(story.person('ana'), 1, ticket, 'ticket.take');
    expect(words(story.card(1, ticket))).not.toContain('ticket.tier == 3');
    await story.press(story.person('ana'), 1, ticket, 'ticket.redirect', { tier: '3', why: 'A matter of the tenant' });
    expect(words(story.card(3, ticket))).toContain('ticket.tier == 3');
    await story.press(story.person('eve'), 3, ticket, 'ticket.take');
    await story.press(story.person('eve'), 3, ticket, 'ticket.return', { why: 'It is the phone' });
    expect(words(story.card(1, ticket))).not.toContain('ticket.tier == 3');
    expect(await bridges(story)).toEqual([]);
  });
});
