import { describe, expect, it } from '@jest/globals';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import { called, SOLUTION, takenByCho } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('tier 2 solves it and tier 1 is called back', () => {
  const story = useStory();
  let ticket: TicketNumber;

  it('the one who had it in tier 1 is called by name', async () => {
    ticket = await takenByCho(story);
    await story.press(story.person('cho'), 2, ticket, 'ticket.solve', SOLUTION);
    expect(called(story, 1, ticket)).toEqual(['Ana']);
    expect(words(story.card(1, ticket))).toContain(SOLUTION.rootCause);
    expect(story.shows(3, ticket)).toBe(false);
  });

  it('a colleague may tell the requester in the other’s place, who hears of it', async () => {
    const before = story.thread(1, ticket).length;
    await story.press(story.person('bo'), 1, ticket, 'ticket.tell', { message: 'Please try again' });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'told', told: { by: { name: 'Bo' } } });
    expect(story.thread(1, ticket)).toHaveLength(before + 1);
    expect(called(story, 1, ticket)).toEqual(['Ana']);
  });

  it('whoever tells it has learnt it: nobody has to acknowledge beside that', async () => {
    expect((await story.ticket(ticket)).acknowledgements).toMatchObject([{ tier: 1, by: { name: 'Bo' } }]);
    expect(verbsOn(story.card(1, ticket))).not.toContain('ticket.acknowledge');
    await story.answer(story.person('mia'), 'ticket.confirm');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed' });
    expect(verbsOn(story.card(1, ticket))).toEqual([]);
  });
});
