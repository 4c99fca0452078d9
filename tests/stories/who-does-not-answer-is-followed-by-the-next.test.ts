import { describe, expect, it } from '@jest/globals';
import {
  HOLD,
  RING,
  answering,
  bridgeCard,
  bridgeOf,
  opens,
  passes,
  pressBridge,
  rang,
  standing,
  underBridge,
} from '../helpers/bridge-steps.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, words, type Story } from '../helpers/story.js';

const DEVICE_LIMIT = 'Outlook on my Android phone asks for a password again and again';

const endsFor = (story: Story) => pressBridge(story, story.person('bo'), 1, 'bridge.end');

describe('who does not answer is followed by the next', () => {
  const story = useStory({ plan: 'bridge' });

  it('one at a time, and a late answer by the first is welcome', async () => {
    answering(story, ['ana', 'eve']);
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await opens(story, ticket);
    await passes(story, HOLD + RING);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: noAnswer', 'Eve: joined', 'Dan: ringing']);
    expect(words(bridgeCard(story, 2))).toMatch(/Cho\s+no answer[^]*Dan\s+ringing since/);
    story.person('cho').phone.answer();
    await story.settled();
    expect((await bridgeOf(story, ticket)).status).toBe('assembled');
    story.person('dan').phone.answer();
    await passes(story, 2 * RING);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: joined', 'Eve: joined', 'Dan: joined']);
    expect(rang(story)).toEqual(['Ana 1', 'Cho 1', 'Dan 1', 'Eve 1']);
    await endsFor(story);
    expect((await bridgeOf(story, ticket)).ended).toMatchObject({ why: 'staff', by: { name: 'Bo' } });
  });

  it('at once when somebody declines or is busy, until the rota is spent and the lead is told', async () => {
    story.clock.advance(3_600_000);
    answering(story, ['ana', 'cho']);
    story.person('eve').phone.isOff();
    story.person('fay').phone.declinesAfter(2);
    const ticket = await story.report(story.person('noor'), DEVICE_LIMIT);
    await opens(story, ticket);
    await passes(story, HOLD + RING + 5);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: joined', 'Eve: noAnswer', 'Fay: declined']);
    expect(words(bridgeCard(story, 3))).toContain('Nobody is left to ring; Eve was told');
    const [told] = underBridge(story, 3);
    expect(told?.text).toContain('nobody of MDM team is left to ring');
    expect(told?.mentions).toMatchObject([{ name: 'Eve' }]);
    expect(rang(story)).toEqual(['Ana 2', 'Cho 2', 'Dan 1', 'Eve 2', 'Fay 1']);
    expect((await bridgeOf(story, ticket)).status).toBe('ringing');
    await endsFor(story);
  });
});
