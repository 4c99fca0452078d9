import { describe, expect, it } from '@jest/globals';
import { called, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a released ticket goes back to the queue', () => {
  const story = useStory();

  it('the queue is told, since a changed card tells nobody', async () => {
    const ticket = await takenByAna(story);
    await story.press(story.person('ana'), 1, ticket, 'ticket.release');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken', tier: 1, holder: null });
    expect(verbsOn(story.card(1, ticket))).toContain('ticket.take');
    expect(words(story.thread(1, ticket).at(-1))).toContain('Ana put it back into the queue');
    expect(called(story, 1, ticket)).toEqual([]);
  });

  it('by a colleague too, and then the holder is told by name', async () => {
    const ticket = await takenByAna(story, 'The Wi-Fi on my phone is gone');
    await story.press(story.person('bo'), 1, ticket, 'ticket.release');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken', holder: null });
    expect(called(story, 1, ticket)).toEqual(['Ana']);
  });
});
