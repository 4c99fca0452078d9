import { describe, expect, it } from '@jest/globals';
import { SOLUTION, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('an organisation of one tier has everything but a way up', () => {
  const story = useStory({ plan: 'one-tier' });

  it('no button leads where there is nobody', async () => {
    const ticket = await takenByAna(story);
    const verbs = verbsOn(story.card(1, ticket));
    for (const verb of ['ticket.escalate', 'ticket.return', 'ticket.redirect']) expect(verbs).not.toContain(verb);
    expect(verbs).toEqual(expect.arrayContaining(['ticket.solve', 'ticket.ask', 'ticket.pass', 'ticket.release']));
    const v = (await story.ticket(ticket)).version;
    const forged = { verb: 'ticket.escalate', data: { ticket, v, tried: 'All' } };
    const clicked = await story.person('ana').invokes(story.card(1, ticket), forged);
    expect(words(clicked.card)).toContain('There is no tier above this one');
  });

  it('and a problem is solved, told and confirmed', async () => {
    const [ana, mia] = [story.person('ana'), story.person('mia')];
    await story.press(ana, 1, 'T-1001', 'ticket.solve', SOLUTION);
    await story.press(ana, 1, 'T-1001', 'ticket.tell', { message: 'Please try again' });
    await story.answer(mia, 'ticket.confirm');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'closed', ending: 'confirmed', acknowledgements: [] });
  });
});
