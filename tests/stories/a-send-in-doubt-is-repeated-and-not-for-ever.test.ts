import { afterEach, describe, expect, it } from '@jest/globals';
import { PROBLEM, takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const HOUR = 3_600_000;

describe('a send of which nobody knows whether it arrived is repeated, and not for ever', () => {
  const story = useStory();
  afterEach(() => story.microsoft.faults.remove());

  const hours = async (rounds: number): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      story.realTime.advance(HOUR);
      await story.settled();
    }
  };

  it.each([
    ['the connection breaks after Teams took it', { reset: true, after: 'accepting' } as const],
    ['the connection breaks before', { reset: true } as const],
    ['a gateway gives up', { status: 504 } as const],
  ])('a card: %s', async (_how, then) => {
    const on = { channel: story.channel(1), method: 'POST' };
    const fault = story.microsoft.faults.add({ on, then });
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await hours(3);
    expect(fault.hits).toBe(4);
    expect(story.log.filter((line) => line.includes(ticket) && line.includes('"unknown"')).length).toBe(4);
  });

  it('and when the second gets through, it is kept up to date, and the first goes with the click on it', async () => {
    const on = { channel: story.channel(1), method: 'POST' };
    story.microsoft.faults.add({ on, then: { reset: true, after: 'accepting' }, times: 1 });
    const ticket = await story.report(story.person('mia'), PROBLEM);
    const cards = story.channel(1).threads.filter((thread) => words(thread.messages[0]).includes(ticket));
    expect(cards).toHaveLength(2);
    const [copy, kept] = cards.map(({ messages }) => messages[0]!);
    await story.person('ana').clicks(copy!, 'ticket.take');
    await story.settled();
    expect(words(kept)).toContain('Ana');
    expect(kept!.edits).toBe(1);
    expect([copy!.deleted, kept!.deleted]).toEqual([true, false]);
  });

  it('a copy that turns up while no other is known is the one to keep', async () => {
    const on = { channel: story.channel(1), method: 'POST' };
    const fault = story.microsoft.faults.add({ on, then: { reset: true, after: 'accepting' } });
    story.realTime.hold();
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await story.person('ana').clicks(story.card(1, ticket), 'ticket.take');
    story.microsoft.faults.remove(fault);
    story.realTime.release();
    await hours(1);
    expect(words(story.card(1, ticket))).toContain('Ana');
    const cards = story.channel(1).threads.filter((thread) => words(thread.messages[0]).includes(ticket));
    expect(cards).toHaveLength(1);
  });

  it('a message of which it is not known is not sent a third time', async () => {
    const ticket = await takenByAna(story, 'The Wi-Fi on my phone is gone');
    const mia = story.person('mia');
    const on = { person: mia, method: 'POST' };
    const fault = story.microsoft.faults.add({ on, then: { reset: true, after: 'accepting' } });
    await story.saysIn(story.person('ana'), story.channel(1), 'reply: We are looking into it', story.card(1, ticket));
    await hours(2);
    expect(fault.hits).toBe(2);
    expect(mia.chat.messages.filter((one) => words(one).includes('We are looking into it')).length).toBeGreaterThan(1);
  });
});
