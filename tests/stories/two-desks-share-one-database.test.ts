import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { TEST_DATABASE_URL } from '../helpers/database.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const onServer = TEST_DATABASE_URL === '' ? describe.skip : describe;

onServer('two desks share one PostgreSQL (skipped without TEST_DATABASE_URL)', () => {
  const story = useStory();

  it('everything is done by one of them, and once', async () => {
    const ports = [story.desk.port, (await story.startDesk()).port];
    const turn = (index: number): void => story.microsoft.connectBot(`http://127.0.0.1:${ports[index % 2]!}`);
    const people = Array.from({ length: 30 }, (_, index): Person => {
      const one = story.microsoft.addUser({ principalName: `s${index}@contoso.example`, name: `Sender ${index}` });
      one.app = 'installed';
      return one;
    });
    const written = people.map((one, index) => {
      turn(index);
      return one.writes('My iPhone cannot be enrolled');
    });
    await Promise.all(written);
    await story.reads();
    const cards = people.map((one) => one.chat.latestCard()!);
    const answers = people.map((one, index) => {
      turn(index);
      return one.clicks(cards[index]!, 'request.send');
    });
    const numbers = (await Promise.all(answers)).map((one) => /T-\d+/.exec(words(one.card))?.[0]);
    await story.settled();
    expect(new Set(numbers).size).toBe(30);
    for (const number of numbers) {
      const shown = story.channel(1).threads.filter((thread) => words(thread.messages[0]).includes(number!));
      expect(shown).toHaveLength(1);
    }
    expect(people.map((one) => one.chat.messages.filter((each) => verbsOn(each).length > 0).length)).toEqual(
      people.map(() => 1),
    );
  });

  it('two who take at once through both: one has it', async () => {
    const card = story.card(1, 'T-1001');
    const seen = card.card!;
    const [ana, bo] = [story.person('ana'), story.person('bo')];
    const both = await Promise.all([ana, bo].map((who) => who.clicks(card, 'ticket.take', { seen })));
    await story.settled();
    const { holder, version } = await story.ticket('T-1001');
    expect(version).toBe(2);
    expect(both.filter((one) => words(one.card).includes(`${holder!.name} took it`))).toHaveLength(1);
  });
});
