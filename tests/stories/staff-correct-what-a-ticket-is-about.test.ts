import { describe, expect, it } from '@jest/globals';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('staff correct what a ticket is about', () => {
  const story = useStory();

  it('category, impact and priority, and naming the impact confirms it', async () => {
    const ticket = await takenByAna(story);
    const inputs = { category: 'certificates', impact: 'many', priority: 'high' };
    await story.press(story.person('bo'), 1, ticket, 'ticket.classify', inputs);
    expect(await story.ticket(ticket)).toMatchObject({
      subject: { category: 'certificates', impact: 'many' },
      impactConfirmed: true,
      priority: 'high',
      holder: { name: 'Ana' },
    });
    const card = words(story.card(1, ticket));
    for (const part of ['Certificates', 'Many people (confirmed)', 'HIGH PRIORITY']) expect(card).toContain(part);
    expect(story.thread(1, ticket)).toEqual([]);
  });

  it('the same once more changes nothing', async () => {
    const { version } = await story.ticket('T-1001');
    const inputs = { category: 'certificates', impact: 'many', priority: 'high' };
    const clicked = await story.press(story.person('ana'), 1, 'T-1001', 'ticket.classify', inputs);
    expect(words(clicked.card)).toContain('it is like that already');
    expect((await story.ticket('T-1001')).version).toBe(version);
  });
});
