import { describe, expect, it } from '@jest/globals';
import { called, SOLUTION, toldByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a closed ticket is opened again by its requester', () => {
  const story = useStory();

  it('with its history, in the hands that had it', async () => {
    const mia = story.person('mia');
    const ticket = await toldByAna(story);
    await story.answer(mia, 'ticket.confirm');
    story.clock.advance(3 * 86_400_000);
    await story.answer(mia, 'ticket.reopen', { problem: 'It is back since this morning' });
    expect(await story.ticket(ticket)).toMatchObject({
      status: 'working',
      holder: { name: 'Ana' },
      ending: null,
      reopened: 1,
      failed: [{ by: { name: 'Ana' } }],
    });
    expect(called(story, 1, ticket)).toEqual(['Ana']);
    const card = words(story.card(1, ticket));
    for (const part of ['It is back since this morning', SOLUTION.rootCause]) expect(card).toContain(part);
    expect(verbsOn(story.card(1, ticket))).toContain('ticket.solve');
  });
});
