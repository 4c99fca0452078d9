import { afterEach, describe, expect, it } from '@jest/globals';
import type { FaultEffect } from '../../src/simulator/faults.js';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const AFTER = { after: 'accepting' } as const;

/** What goes wrong, and how many messages stand there in the end: one more where the first had been made all the same. */
const FAULTS: readonly (readonly [string, FaultEffect, number])[] = [
  ['429 with a wait', { status: 429, retryAfter: 3 }, 1],
  ['429 without one', { status: 429 }, 1],
  ['412', { status: 412 }, 1],
  ...[500, 501, 502, 503, 504].flatMap((status): [string, FaultEffect, number][] => [
    [`${String(status)} before it was accepted`, { status }, 1],
    [`${String(status)} after it was accepted`, { status, ...AFTER }, 2],
  ]),
  ['no answer, before', { hang: true }, 1],
  ['no answer, after', { hang: true, ...AFTER }, 2],
  ['a broken connection, before', { reset: true }, 1],
  ['a broken connection, after', { reset: true, ...AFTER }, 2],
  ['a page of something on the way', { nonJson: true }, 1],
  ['such a page after it was accepted', { nonJson: true, status: 502, ...AFTER }, 2],
];

describe('whatever Teams answers is made good', () => {
  const story = useStory({ timeLimit: 150 });
  afterEach(() => story.microsoft.faults.remove());
  const strikes = (method: string, effect: FaultEffect, path = /v3\/conversations/) =>
    story.microsoft.faults.add({ on: { channel: story.channel(1), method, path }, then: effect, times: 1 });
  const made = async (): Promise<void> => {
    for (let round = 0; round < 2; round += 1) {
      await story.settled();
      story.realTime.advance(60_000);
      await story.settled();
    }
  };
  const cardsOf = (ticket: string) =>
    story
      .channel(1)
      .threads.flatMap(({ messages: [card] }) => (words(card).includes(ticket) && !card!.deleted ? [card!] : []));

  it.each([
    ...FAULTS,
    ['an answer without a body', { empty: true, ...AFTER }, 2],
    ['403', { status: 403 }, 1],
    ['404', { status: 404 }, 1],
  ] as const)('a new card: %s', async (_what, effect, copies) => {
    const fault = strikes('POST', effect, /conversations$/);
    const ticket = await story.report(story.person('mia'), 'The Wi-Fi on my phone is gone');
    await made();
    expect(fault.hits).toBe(1);
    expect(cardsOf(ticket)).toHaveLength(copies);
    // A click on any of them: what is too much goes, and the one that stays is kept up to date.
    await story.person('ana').clicks(cardsOf(ticket)[0]!, 'ticket.take');
    await story.settled();
    expect(cardsOf(ticket).map((card) => words(card).includes('Ana'))).toEqual([true]);
    await story.press(story.person('ana'), 1, ticket, 'ticket.solve', { rootCause: 'x', fix: 'x', userSteps: 'x' });
  });

  it.each([...FAULTS, ['403', { status: 403 }, 1] as const])('a card that changes: %s', async (_what, effect) => {
    const ticket = await story.report(story.person('noor'), 'The VPN on my Windows laptop does not connect');
    const fault = strikes('PUT', effect);
    await story.press(story.person('ana'), 1, ticket, 'ticket.take');
    await made();
    expect(fault.hits).toBe(1);
    expect(cardsOf(ticket).map((card) => words(card).includes('Ana'))).toEqual([true]);
    await story.press(story.person('ana'), 1, ticket, 'ticket.solve', { rootCause: 'x', fix: 'x', userSteps: 'x' });
  });

  it.each(FAULTS)('a call in the thread: %s', async (_what, effect, copies) => {
    const ticket = await takenByAna(story, 'Outlook asks for my password again and again');
    const fault = strikes('POST', effect, /activities$/);
    await story.press(story.person('ana'), 1, ticket, 'ticket.pass', { to: story.person('bo').objectId });
    await made();
    expect(fault.hits).toBe(1);
    expect(story.thread(1, ticket).filter(({ mentions }) => mentions[0]?.name === 'Bo')).toHaveLength(copies);
  });

  it('404: a card that is gone is posted anew, and its calls come into the new thread', async () => {
    const ticket = await takenByAna(story, 'My tablet shows 0x80180014');
    const [gone] = cardsOf(ticket);
    strikes('POST', { status: 404 }, /activities$/);
    strikes('PUT', { status: 404 });
    await story.press(story.person('ana'), 1, ticket, 'ticket.pass', { to: story.person('bo').objectId });
    await made();
    const [anew] = cardsOf(ticket).filter((card) => card !== gone);
    const { messages } = story.channel(1).threads.find(({ root }) => root === anew!.id)!;
    expect(messages.slice(1).map(({ mentions }) => mentions[0]?.name)).toEqual(['Bo']);
  });
});
