import { describe, expect, it } from '@jest/globals';
import { called, takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('a colleague takes over and the old holder is told', () => {
  const story = useStory();

  it('by a message that calls the old holder by name', async () => {
    const ticket = await takenByAna(story);
    await story.press(story.person('bo'), 1, ticket, 'ticket.take');
    expect(await story.ticket(ticket)).toMatchObject({ holder: { name: 'Bo' }, contact: { name: 'Bo' } });
    expect(called(story, 1, ticket)).toEqual(['Ana']);
    expect(words(story.thread(1, ticket).at(-1))).toContain('Bo took it over');
  });

  it('the old holder’s buttons do nothing any more, and say who has it', async () => {
    const ticket = 'T-1001';
    const { version } = await story.ticket(ticket);
    const clicked = await story.press(story.person('ana'), 1, ticket, 'ticket.escalate', { tried: 'Everything' });
    expect(words(clicked.card)).toContain('Bo took it');
    expect((await story.ticket(ticket)).version).toBe(version);
  });
});
