import { describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND } from '../../src/domain/instant.js';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import { TEST_DATABASE_URL } from '../helpers/database.js';
import { useStory, verbsOn, type Story } from '../helpers/story.js';

const TICKETS = 12;
const CHANGES_A_MINUTE = 10;

/** Real time passes for both sides alike, five seconds at a time. */
const passes = async (story: Story, milliseconds: number): Promise<void> => {
  for (let left = milliseconds; left > 0; left -= 5 * SECOND) {
    story.realTime.advance(Math.min(left, 5 * SECOND));
    await story.settled();
  }
};

describe('six hundred changes an hour in one channel, under the real limits', () => {
  const story = useStory({ rateLimits: true });

  it('meet no 429, by one process or by two, and every card keeps up', async () => {
    const ports = [story.desk.port];
    if (TEST_DATABASE_URL !== '') ports.push((await story.startDesk()).port);
    const turn = (index: number): void =>
      story.microsoft.connectBot(`http://127.0.0.1:${ports[index % ports.length]!}`);
    const tickets: TicketNumber[] = [];
    for (let index = 0; index < TICKETS; index += 1) {
      turn(index);
      const who = story.microsoft.addUser({ principalName: `p${index}@contoso.example`, name: `Person ${index}` });
      who.app = 'installed';
      tickets.push(await story.report(who, 'My iPhone cannot be enrolled'));
    }
    story.realTime.hold();
    const from = story.microsoft.wire.entries.length;
    const began = story.realTime.now();
    let changes = 0;
    for (let minute = 0; minute < 60; minute += 1) {
      for (let burst = 0; burst < CHANGES_A_MINUTE; burst += 1) {
        turn(changes);
        const card = story.card(1, tickets[changes % TICKETS]!);
        const verb = verbsOn(card).includes('ticket.release') ? 'ticket.release' : 'ticket.take';
        await story.person('ana').clicks(card, verb);
        changes += 1;
      }
      await passes(story, MINUTE);
      // Each ticket was changed every twelfth time: taken, released, taken …
      const taken = tickets.map((_, index) => Math.floor((changes - 1 - index + TICKETS) / TICKETS) % 2 === 1);
      expect(tickets.map((ticket) => verbsOn(story.card(1, ticket)).includes('ticket.release'))).toEqual(taken);
    }
    expect(changes).toBe(600);
    expect(story.realTime.now() - began).toBeLessThan(61 * MINUTE);
    const answers = story.microsoft.wire.entries.slice(from).filter((one) => one.direction === 'bot→microsoft');
    expect(answers.filter(({ status }) => status === 429)).toEqual([]);
    expect(answers.filter(({ method }) => method === 'PUT').length).toBeGreaterThan(500);
    for (const ticket of tickets) expect(await story.ticket(ticket)).toMatchObject({ version: 51 });
    story.realTime.release();
  }, 120_000);
});
