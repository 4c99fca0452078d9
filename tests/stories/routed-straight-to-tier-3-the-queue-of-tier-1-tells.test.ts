import { describe, expect, it } from '@jest/globals';
import { called, SOLUTION } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('what is routed straight to tier 3 is told by the queue of tier 1', () => {
  const story = useStory();

  it('from the rule of the plan to the requester', async () => {
    const [mia, eve, bo] = [story.person('mia'), story.person('eve'), story.person('bo')];
    const ticket = await story.report(mia, 'My iPhone cannot be enrolled, it shows APNSCertificateNotValid');
    expect(await story.ticket(ticket)).toMatchObject({ tier: 3, priority: 'high', contact: null });
    expect(words(story.card(3, ticket))).toContain('Apple push certificate trouble hits everybody');
    for (const tier of [1, 2] as const) expect(story.shows(tier, ticket)).toBe(false);

    await story.press(eve, 3, ticket, 'ticket.take');
    await story.press(eve, 3, ticket, 'ticket.solve', SOLUTION);
    expect(story.shows(2, ticket)).toBe(false);
    expect(verbsOn(story.card(1, ticket))).toEqual(expect.arrayContaining(['ticket.take', 'ticket.tell']));
    expect(words(story.thread(1, ticket).at(-1))).toContain('Service desk');
    expect(called(story, 1, ticket)).toEqual([]);

    await story.press(bo, 1, ticket, 'ticket.take');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'solved', contact: { name: 'Bo' } });
    await story.press(bo, 1, ticket, 'ticket.tell', { message: 'It is mended, please try again' });
    expect(words(mia.chat.latestCard())).toContain('It is mended, please try again');
  });
});
