import { describe, expect, it } from '@jest/globals';
import { takenByAna, takenByEve } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a redirected ticket goes to the queue of the right tier', () => {
  const story = useStory();

  it('past a tier and with the reason', async () => {
    const ticket = await takenByAna(story);
    const inputs = { tier: '3', why: 'Only the MDM team can see the tenant settings' };
    await story.press(story.person('ana'), 1, ticket, 'ticket.redirect', inputs);
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken', tier: 3, holder: null });
    expect(words(story.card(3, ticket))).toContain('Only the MDM team can see the tenant settings');
    expect(story.shows(2, ticket)).toBe(false);
    expect(verbsOn(story.card(1, ticket))).toEqual(['ticket.classify']);
  });

  it('down as well, where its people are told by a message under the card that they had', async () => {
    const ticket = await takenByEve(story);
    await story.press(story.person('eve'), 3, ticket, 'ticket.redirect', { tier: '1', why: 'A wrong password' });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken', tier: 1, holder: null });
    expect(words(story.thread(1, ticket).at(-1))).toContain('Service desk');
    expect(words(story.card(1, ticket))).toContain('A wrong password');
  });
});
