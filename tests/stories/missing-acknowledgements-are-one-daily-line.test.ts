import { describe, expect, it } from '@jest/globals';
import { SOLUTION, takenByEve } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const HOUR = 3_600_000;

describe('missing acknowledgements are one daily line', () => {
  const story = useStory();
  /** What stands in a tier's channel as a post of its own and names the ticket, its card apart. */
  const lines = (tier: 1 | 2 | 3): readonly string[] =>
    story
      .channel(tier)
      .threads.map((thread) => words(thread.messages[0]))
      .filter((text) => text.includes('not acknowledged by'));
  const advance = async (hours: number): Promise<void> => {
    story.clock.advance(hours * HOUR);
    await story.settled();
  };

  it('none on the day of the solution', async () => {
    const ticket = await takenByEve(story);
    await story.press(story.person('eve'), 3, ticket, 'ticket.solve', SOLUTION);
    await advance(6);
    for (const tier of [1, 2, 3] as const) expect(lines(tier)).toEqual([]);
  });

  it('when the next day opens, one in each tier that has something to learn', async () => {
    // From 16:00 on Monday to 08:59 on Tuesday, then to the opening.
    await advance(16.98);
    expect(lines(2)).toEqual([]);
    await advance(0.03);
    expect(lines(1)).toHaveLength(1);
    expect(lines(2)).toHaveLength(1);
    expect(lines(2)[0]).toMatch(
      /not acknowledged by Support team yet: \[T-1001\]\(https:\/\/teams\.microsoft\.com\/l\/message\//,
    );
    expect(lines(2)[0]).toContain('I only see messages that mention me: @Tierline.');
    expect(lines(3)).toEqual([]);
  });

  it('once a day, whatever else happens', async () => {
    await story.stopDesk();
    await story.startDesk();
    await advance(3);
    expect(lines(2)).toHaveLength(1);
  });

  it('none for a tier that has acknowledged', async () => {
    await story.press(story.person('cho'), 2, 'T-1001', 'ticket.acknowledge');
    await advance(21);
    expect(lines(1)).toHaveLength(2);
    expect(lines(2)).toHaveLength(1);
  });

  it('none on closed days', async () => {
    // Thursday and Friday have theirs, Saturday and Sunday none.
    for (let day = 0; day < 4; day += 1) await advance(24);
    expect(lines(1)).toHaveLength(4);
  });
});
