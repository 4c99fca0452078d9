import { describe, expect, it } from '@jest/globals';
import {
  HOLD,
  answering,
  bridgeCard,
  bridgeOf,
  FIRST,
  asked,
  opens,
  passes,
  pressBridge,
} from '../helpers/bridge-steps.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const OTHER = 'Outlook on my Android phone asks for a password again and again';

describe('a second trigger joins the bridge', () => {
  const story = useStory({ plan: 'bridge' });
  const many = (ticket: `T-${number}`) =>
    story.press(story.person('bo'), 1, ticket, 'ticket.classify', { impact: 'many' });
  const placed = () => asked(story).filter((one) => one === 'POST /communications/calls').length;

  it('that is open and needs the same people', async () => {
    answering(story, FIRST);
    const first = await story.report(story.person('mia'), PROBLEM);
    await opens(story, first);
    await passes(story, HOLD + 5);
    const second = await story.report(story.person('noor'), OTHER);
    await many(second);
    expect((await bridgeOf(story, second)).tickets).toMatchObject([
      { ticket: first, because: 'opened' },
      { ticket: second, because: 'samePeople' },
    ]);
    expect(words(bridgeCard(story, 2))).toContain(second);
    expect(story.thread(1, second).at(-1)?.text).toContain('are in a bridge already');
    expect(verbsOn(story.card(1, second))).not.toContain('bridge.open');
    expect(placed()).toBe(1);
  });

  it('also when a person asks for one: there is one', async () => {
    const card = story.card(1, 'T-1001');
    const clicked = await story.person('bo').clicks(card, 'ticket.take');
    expect(verbsOn(card)).not.toContain('bridge.open');
    expect(words(clicked.card)).toContain('Calls of all tiers');
  });

  it('that is over, within the cool-down of its cause, and opens one after it', async () => {
    await pressBridge(story, story.person('bo'), 1, 'bridge.end');
    await passes(story, 600, 300);
    const third = await story.report(story.person('yijun'), PROBLEM);
    await many(third);
    const bridge = await bridgeOf(story, third);
    expect(bridge).toMatchObject({ status: 'ended' });
    expect(bridge.tickets.at(-1)).toMatchObject({ ticket: third, because: 'coolDown' });
    expect(placed()).toBe(1);
    await passes(story, 3_600, 600);
    const fourth = await story.report(story.person('mia'), `${PROBLEM}, and on my other one`);
    await many(fourth);
    expect((await bridgeOf(story, fourth)).tickets).toHaveLength(1);
    await passes(story, HOLD);
    expect(placed()).toBe(2);
  });
});
