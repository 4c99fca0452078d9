import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/simulator/json.js';
import type { Person } from '../../src/simulator/people/person.js';
import { PROBLEM, SOLUTION, takenByCho } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a stop loses nothing and does nothing twice', () => {
  const story = useStory();

  it('what could not be brought before is brought after', async () => {
    const fault = story.microsoft.faults.add({ on: { channel: story.channel(1) }, then: { status: 503 } });
    await story.says(story.person('mia'), PROBLEM);
    const clicked = await story.person('mia').clicks(story.person('mia').chat.latestCard()!, 'request.send');
    expect(words(clicked.card)).toContain('T-1001');
    await story.stopDesk();
    expect(story.shows(1, 'T-1001')).toBe(false);
    story.microsoft.faults.remove(fault);
    await story.startDesk();
    story.realTime.advance(600_000);
    await story.settled();
    const cards = story.channel(1).threads.filter((thread) => words(thread.messages[0]).includes('T-1001'));
    expect(cards).toHaveLength(1);
  });

  it('the walk goes on where it was', async () => {
    const ticket = await takenByCho(story, 'The Wi-Fi on my phone is gone');
    const seen = story.card(2, ticket).card!;
    await story.stopDesk();
    await story.startDesk();
    await story.person('cho').clicks(story.card(2, ticket), 'ticket.solve', { seen, inputs: SOLUTION });
    await story.settled();
    expect(await story.ticket(ticket)).toMatchObject({ status: 'solved', contact: { name: 'Ana' } });
    expect(story.thread(1, ticket).at(-1)?.mentions).toMatchObject([{ name: 'Ana' }]);
  });

  it('twenty write while it stops: what Teams delivers again is heard once', async () => {
    const people = Array.from({ length: 20 }, (_, index): Person => {
      const one = story.microsoft.addUser({ principalName: `s${index}@contoso.example`, name: `Sender ${index}` });
      one.app = 'installed';
      return one;
    });
    const from = story.microsoft.wire.entries.length;
    const written = people.map((one) => one.writes('My iPhone cannot be enrolled').catch(() => null));
    await written[0];
    await story.stopDesk();
    await Promise.all(written);
    await story.startDesk();
    const sent = story.microsoft.wire.entries.slice(from).filter((one) => one.direction === 'microsoft→bot');
    expect(sent).toHaveLength(20);
    const again = await Promise.all(sent.map((one) => story.microsoft.deliver(one.requestBody as JsonObject)));
    expect(again.map(([one]) => one!.status)).toEqual(sent.map(() => 200));
    await story.reads();
    const cards = people.map((one) => one.chat.messages.filter((message) => verbsOn(message).includes('request.send')));
    expect(cards.map((each) => each.length)).toEqual(people.map(() => 1));
  });
});
