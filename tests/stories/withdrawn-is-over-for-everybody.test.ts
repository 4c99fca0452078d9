import { describe, expect, it } from '@jest/globals';
import { called, takenByCho } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('what is withdrawn is over for everybody', () => {
  const story = useStory();

  it('the one who has it is told, and no card has a button of work left', async () => {
    const ticket = await takenByCho(story);
    await story.answer(story.person('mia'), 'ticket.withdraw');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed', ending: 'withdrawn' });
    expect(called(story, 2, ticket)).toEqual(['Cho']);
    for (const tier of [1, 2] as const) {
      expect(verbsOn(story.card(tier, ticket))).toEqual([]);
      expect(words(story.card(tier, ticket))).toContain('withdrawn by the requester');
    }
    const own = verbsOn(story.person('mia').chat.latestCard((one) => words(one).includes(ticket)));
    expect(own).toContain('ticket.reopen');
    expect(own).not.toContain('ticket.withdraw');
  });
});
