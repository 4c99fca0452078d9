import { describe, expect, it } from '@jest/globals';
import { called, takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('a ticket is passed on to a colleague, who is called', () => {
  const story = useStory();

  it('the card offers the people of the tier', async () => {
    const ticket = await takenByAna(story);
    const bo = story.person('bo');
    expect(JSON.stringify(story.card(1, ticket).card)).toContain(bo.objectId);
    expect(JSON.stringify(story.card(1, ticket).card)).not.toContain(story.person('cho').objectId);
    await story.press(story.person('ana'), 1, ticket, 'ticket.pass', { to: bo.objectId });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'working', holder: { name: 'Bo' } });
    expect(called(story, 1, ticket)).toEqual(['Bo']);
  });

  it('but never to somebody of another tier', async () => {
    const ticket = 'T-1001';
    const { version } = await story.ticket(ticket);
    const data = { ticket, v: version, to: story.person('cho').objectId };
    const clicked = await story.person('bo').invokes(story.card(1, ticket), { verb: 'ticket.pass', data });
    expect(words(clicked.card)).toContain('Cho is not in tier 1');
    expect((await story.ticket(ticket)).version).toBe(version);
  });
});
