import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('two hundred who send at once', () => {
  const story = useStory();

  it('have two hundred tickets, no number twice and no card missing', async () => {
    const people = Array.from({ length: 200 }, (_, index): Person => {
      const name = `Requester ${index}`;
      const person = story.microsoft.addUser({ principalName: `r${index}@contoso.example`, name });
      person.app = 'installed';
      return person;
    });
    await Promise.all(people.map((one) => one.writes('My iPhone cannot be enrolled, Company Portal stops')));
    await story.reads();
    const cards = people.map((one) => one.chat.latestCard()!);
    const answers = await Promise.all(people.map((one, index) => one.clicks(cards[index]!, 'request.send')));
    await story.settled();
    const numbers = answers.map((one) => /T-\d+/.exec(words(one.card))?.[0]);
    expect(new Set(numbers).size).toBe(200);
    expect(numbers).not.toContain(undefined);
    // A channel takes sixty messages in half a minute: the desk keeps to that by itself.
    const { threads } = story.channel(1);
    for (let round = 0; round < 20 && threads.length < 201; round += 1) {
      story.realTime.advance(10_000);
      await story.settled();
    }
    const cardsShown = threads.map(({ messages: [card] }) => ({ card, says: words(card) }));
    for (const number of numbers) {
      const shown = cardsShown.filter(({ says }) => says.includes(number!));
      expect(shown).toHaveLength(1);
      expect(verbsOn(shown[0]!.card)).toContain('ticket.take');
    }
    expect(people.filter((one) => !verbsOn(one.chat.latestCard()).includes('ticket.withdraw'))).toEqual([]);
  }, 120_000);
});
