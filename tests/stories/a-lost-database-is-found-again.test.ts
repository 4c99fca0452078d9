import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/simulator/json.js';
import { TEST_DATABASE_URL } from '../helpers/database.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';
import { until } from '../helpers/until.js';

const onServer = TEST_DATABASE_URL === '' ? describe.skip : describe;

onServer('a lost database is found again (skipped without TEST_DATABASE_URL)', () => {
  const story = useStory({ cuttable: true, mayFail: /database|readiness|worker pass|due work|turn failed/i });
  const ready = async (): Promise<number> => (await fetch(`http://127.0.0.1:${story.desk.port}/readyz`)).status;
  const found = async (): Promise<void> => {
    story.line!.mend();
    await until(async () => (await ready()) === 200);
  };

  it('what is asked meanwhile is answered: not now, and nothing of it is done', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    const { version } = await story.ticket(ticket);
    const seen = story.card(1, ticket);
    expect(await ready()).toBe(200);
    story.line!.cut();
    expect(await ready()).toBe(503);
    expect((await story.person('noor').writes('My laptop asks for a PIN')).status).toBe(503);
    const clicked = await story.person('ana').clicks(seen, 'ticket.take');
    expect([clicked.status, clicked.card]).toEqual([200, null]);
    expect(clicked.text).toContain('went wrong');
    await found();
    expect((await story.ticket(ticket)).version).toBe(version);
  });

  it('what Teams delivers again, and what is pressed again, is done, and the desk goes on by itself', async () => {
    const again = story.microsoft.wire.entries.findLast(
      (one) => one.direction === 'microsoft→bot' && one.status === 503,
    )!;
    const [answer] = await story.microsoft.deliver(again.requestBody as JsonObject);
    expect(answer!.status).toBe(200);
    await story.reads();
    expect(verbsOn(story.person('noor').chat.latestCard())).toContain('request.send');
    const clicked = await story.press(story.person('ana'), 1, 'T-1001', 'ticket.take');
    expect(words(clicked.card)).toContain('Ana');
    expect(words(story.card(1, 'T-1001'))).toContain('Ana');
  });

  it('cut in the midst of it again and again, a change is there as a whole or not at all', async () => {
    const numbers: string[] = [];
    for (const name of ['mia', 'noor', 'yijun'])
      numbers.push(await story.report(story.person(name), `${PROBLEM}, ${name}`));
    const clicks = numbers.map(async (ticket, index) => {
      for (let round = 0; round < 6; round += 1)
        await story
          .person(['ana', 'bo'][(round + index) % 2]!)
          .clicks(story.card(1, ticket as 'T-1'), 'ticket.classify', {
            inputs: { priority: round % 2 === 0 ? 'high' : 'normal' },
          });
    });
    const cuts = setInterval(() => {
      story.line!.cut();
      setTimeout(() => story.line!.mend(), 5);
    }, 25);
    await Promise.all(clicks);
    clearInterval(cuts);
    await found();
    await story.settled();
    for (const ticket of numbers) {
      const { version } = await story.ticket(ticket as 'T-1');
      const events = await story.desk.store.tickets.events(ticket as 'T-1');
      expect(events).toHaveLength(version);
      const posts = await story.desk.store.posts.of({ ticket: ticket as 'T-1' });
      expect(posts.map(({ shown, wanted }) => wanted - shown)).toEqual(posts.map(() => 0));
    }
  });
});
