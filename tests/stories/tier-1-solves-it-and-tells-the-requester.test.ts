import { describe, expect, it } from '@jest/globals';
import { called, SOLUTION, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('tier 1 solves it and tells the requester', () => {
  const story = useStory();

  it('nobody else is bothered on the way', async () => {
    const [ana, mia] = [story.person('ana'), story.person('mia')];
    const ticket = await takenByAna(story);
    await story.press(ana, 1, ticket, 'ticket.solve', SOLUTION);
    expect(story.thread(1, ticket)).toEqual([]);
    expect(verbsOn(story.card(1, ticket))).not.toContain('ticket.acknowledge');
    await story.press(ana, 1, ticket, 'ticket.tell', { message: 'Please open Company Portal once more' });
    expect(words(mia.chat.latestCard())).toContain('Please open Company Portal once more');
    await story.answer(mia, 'ticket.confirm');
    expect(await story.ticket(ticket)).toMatchObject({
      status: 'closed',
      ending: 'confirmed',
      tier: 1,
      contact: { name: 'Ana' },
      acknowledgements: [],
    });
    expect(called(story, 1, ticket)).toEqual([]);
    for (const tier of [2, 3] as const) expect(story.shows(tier, ticket)).toBe(false);
  });

  it('and the requester never sees what is meant for staff', () => {
    const seen = story.person('mia').chat.messages.map(words).join('\n');
    expect(seen).not.toContain(SOLUTION.rootCause);
  });
});
