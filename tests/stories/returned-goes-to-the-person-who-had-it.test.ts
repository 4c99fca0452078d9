import { describe, expect, it } from '@jest/globals';
import { called, takenByCho } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('a returned ticket goes to the person who had it', () => {
  const story = useStory();

  it('with the reason, and the person is called', async () => {
    const ticket = await takenByCho(story);
    await story.press(story.person('cho'), 2, ticket, 'ticket.return', { why: 'Please note the serial number first' });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'working', tier: 1, holder: { name: 'Ana' } });
    expect(called(story, 1, ticket)).toEqual(['Ana']);
    expect(words(story.card(1, ticket))).toContain('Please note the serial number first');
  });

  it('and what was found on the way stays with it when it goes up again', async () => {
    const ticket = 'T-1001';
    await story.press(story.person('ana'), 1, ticket, 'ticket.escalate', { tried: 'Serial number is C02XK1' });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken', tier: 2, holder: null });
    expect(words(story.card(2, ticket))).toContain('Serial number is C02XK1');
    // The card is there since the first time, so that its change tells the queue nothing.
    expect(words(story.thread(2, ticket).at(-1))).toContain('Support team');
  });

  it('cannot be returned from where it began', async () => {
    const ticket = await story.report(story.person('noor'), 'The VPN on my Windows laptop does not connect');
    await story.press(story.person('bo'), 1, ticket, 'ticket.take');
    const { version } = await story.ticket(ticket);
    const forged = { verb: 'ticket.return', data: { ticket, v: version, why: 'No' } };
    const answer = await story.person('bo').invokes(story.card(1, ticket), forged);
    expect(words(answer.card)).toContain('It came from no other tier');
    expect((await story.ticket(ticket)).version).toBe(version);
  });
});
