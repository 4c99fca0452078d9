import { describe, expect, it } from '@jest/globals';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import { useStory, words } from '../helpers/story.js';

describe('a problem goes up the tiers and the solution comes back down', () => {
  const story = useStory();
  let ticket: TicketNumber;

  it('1. the requester sends it with one click, and tier 1 sees it', async () => {
    ticket = await story.report(story.person('mia'), 'Company Portal on my iPhone says couldn’t add your device');
    expect(ticket).toBe('T-1001');
    const card = words(story.card(1, ticket));
    expect(card).toContain('T-1001');
    expect(card).toMatch(/iPhone/);
    expect(
      story
        .channel(2)
        .threads.flatMap((thread) => thread.messages)
        .filter((one) => words(one).includes(ticket)),
    ).toEqual([]);
  });

  it('2. tier 1 takes it, finds no cause and escalates with what was tried', async () => {
    const ana = story.person('ana');
    await story.press(ana, 1, ticket, 'ticket.take');
    expect(words(story.card(1, ticket))).toContain('Ana');
    await story.press(ana, 1, ticket, 'ticket.escalate', { tried: 'Restarted the phone and signed in again' });
    expect(words(story.card(2, ticket))).toContain('Restarted the phone and signed in again');
  });

  it('3. tier 2 investigates and escalates with its findings', async () => {
    const cho = story.person('cho');
    await story.press(cho, 2, ticket, 'ticket.take');
    await story.press(cho, 2, ticket, 'ticket.escalate', {
      tried: 'Checked licence and device limit',
      findings: 'The MDM authority is not set for iOS',
    });
    const card = words(story.card(3, ticket));
    expect(card).toContain('The MDM authority is not set for iOS');
    expect(card).toContain('Restarted the phone and signed in again');
  });

  it('4. tier 3 finds the root cause: tier 2 acknowledges, tier 1 is called back by name', async () => {
    const eve = story.person('eve');
    await story.press(eve, 3, ticket, 'ticket.take');
    await story.press(eve, 3, ticket, 'ticket.solve', {
      rootCause: 'The push certificate had lapsed',
      fix: 'Renewed it',
      userSteps: 'Open Company Portal and tap Try again',
    });
    for (const tier of [1, 2] as const)
      expect(words(story.card(tier, ticket))).toContain('The push certificate had lapsed');
    const { thread } = { thread: story.channel(1).threads.find((one) => one.root === story.card(1, ticket).id)! };
    expect(thread.messages.at(-1)?.mentions).toEqual([expect.objectContaining({ name: 'Ana' })]);
    await story.press(story.person('cho'), 2, ticket, 'ticket.acknowledge');
    expect((await story.ticket(ticket)).acknowledgements).toEqual([
      expect.objectContaining({ tier: 1, by: null }),
      expect.objectContaining({ tier: 2, by: expect.objectContaining({ name: 'Cho' }) }),
    ]);
  });

  it('5. tier 1 tells the requester, who confirms', async () => {
    await story.press(story.person('ana'), 1, ticket, 'ticket.tell', {
      message: 'Please open Company Portal and tap Try again',
    });
    const mia = story.person('mia');
    expect(words(mia.chat.latestCard())).toContain('Please open Company Portal and tap Try again');
    await story.answer(mia, 'ticket.confirm');
    const closed = await story.ticket(ticket);
    expect(closed).toMatchObject({ status: 'closed', ending: 'confirmed' });
    for (const tier of [1, 2, 3] as const)
      expect(JSON.stringify(story.card(tier, ticket).card)).not.toContain('ticket.solve');
  });
});
