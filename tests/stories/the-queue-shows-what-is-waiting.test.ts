import { describe, expect, it } from '@jest/globals';
import { takenByAna, takenByCho } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('the queue shows what is waiting', () => {
  const story = useStory();

  it('of the tiers of that channel', async () => {
    const ours = await takenByAna(story);
    const waiting = await story.report(story.person('noor'), 'The VPN on my Windows laptop does not connect');
    const theirs = await takenByCho(story, 'The Wi-Fi on my phone is gone');
    const [first] = await story.saysIn(story.person('bo'), story.channel(1), 'queue');
    for (const ticket of [ours, waiting]) expect(words(first)).toContain(ticket);
    expect(words(first)).not.toContain(theirs);
    const [second] = await story.saysIn(story.person('cho'), story.channel(2), 'queue');
    expect(words(second)).toContain(theirs);
    expect(words(second)).not.toContain(ours);
  });

  it('and one ticket by its number', async () => {
    const [status] = await story.saysIn(story.person('bo'), story.channel(1), 'status T-1001');
    expect(words(status)).toContain('Company Portal');
    const [none] = await story.saysIn(story.person('bo'), story.channel(1), 'status T-4711');
    expect(words(none)).toContain('There is no ticket T-4711');
  });
});
