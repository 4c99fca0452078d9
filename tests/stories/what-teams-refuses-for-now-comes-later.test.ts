import { describe, expect, it } from '@jest/globals';
import { PROBLEM, takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const SECOND = 1_000;

describe('what Teams refuses for now comes later, and once', () => {
  const story = useStory();
  const cardsOf = (ticket: string): number =>
    story.channel(1).threads.filter((thread) => words(thread.messages[0]).includes(ticket)).length;

  it('429: not before the time that Teams named, and everything else goes on', async () => {
    const { faults } = story.microsoft;
    const on = { channel: story.channel(1), method: 'POST' };
    const fault = faults.add({ on, then: { status: 429, retryAfter: 20 }, times: 1 });
    story.realTime.hold();
    const ticket = await story.report(story.person('mia'), PROBLEM);
    expect(words(story.person('mia').chat.latestCard())).toContain(ticket);
    story.realTime.advance(19 * SECOND);
    const other = await story.report(story.person('noor'), 'The VPN on my Windows laptop does not connect');
    expect([cardsOf(ticket), cardsOf(other), fault.hits]).toEqual([0, 0, 1]);
    story.realTime.advance(SECOND);
    await story.settled();
    expect([cardsOf(ticket), cardsOf(other)]).toEqual([1, 1]);
    story.realTime.release();
  });

  it.each([503, 412, 502])('%i: it is tried again', async (status) => {
    const { faults } = story.microsoft;
    const on = { person: story.person('mia') };
    const ticket = await takenByAna(story, 'The Wi-Fi on my phone is gone');
    const fault = faults.add({ on, then: { status }, times: 2 });
    await story.press(story.person('ana'), 1, ticket, 'ticket.release');
    story.realTime.advance(60 * SECOND);
    await story.settled();
    expect(fault.hits).toBe(2);
    expect(words(story.person('mia').chat.latestCard((one) => words(one).includes(ticket)))).toContain('Sent to');
  });
});
