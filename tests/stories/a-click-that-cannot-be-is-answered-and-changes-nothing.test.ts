import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import { SOLUTION, takenByAna, toldByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('a click that cannot be is answered in words and changes nothing', () => {
  const story = useStory();
  let ticket: TicketNumber;
  beforeAll(async () => {
    ticket = await takenByAna(story);
  });

  const refused = async (verb: string, data: object, because: RegExp): Promise<void> => {
    const before = await story.ticket(ticket);
    const clicked = await story.person('ana').invokes(story.card(1, ticket), { verb, data: data });
    await story.settled();
    expect(clicked.status).toBe(200);
    expect(`${words(clicked.card)}${clicked.text ?? ''}`).toMatch(because);
    expect(await story.ticket(ticket)).toEqual(before);
  };
  const now = async (): Promise<{ ticket: string; v: number }> => ({ ticket, v: (await story.ticket(ticket)).version });

  it('an unknown button', async () => {
    await refused('ticket.explode', await now(), /do not know that button/);
    await refused('__proto__', await now(), /do not know that button/);
    await refused('', await now(), /do not (?:know that button|offer)/);
  });

  it('no payload, or one of another kind', async () => {
    for (const data of [null, [], 'x', 7]) await refused('ticket.take', data as never, /could not read that click/);
  });

  it('a ticket that is not there, or no ticket', async () => {
    await refused('ticket.take', { ticket: 'T-9999', v: 1 }, /no ticket T-9999/);
    for (const named of ['1001', 'T-', '', 7, null, { a: 1 }, "T-1001'; drop table ticket; --"])
      await refused('ticket.take', { ticket: named, v: 1 }, /names no ticket/);
  });

  it('a version that is missing, a text, too high or none', async () => {
    await refused('ticket.release', { ticket }, /which version/);
    for (const v of ['2', null, -1, 1.5, Number.MAX_VALUE])
      await refused('ticket.release', { ticket, v }, /which version/);
    await refused('ticket.release', { ticket, v: 99 }, /out of date/);
  });

  it('what is required and missing', async () => {
    await refused('ticket.solve', { ...(await now()), ...SOLUTION, fix: '  ' }, /please fill in/);
    await refused('ticket.escalate', await now(), /needs/);
    await refused('ticket.ask', await now(), /please fill in/);
    await refused('ticket.redirect', { ...(await now()), tier: '2' }, /please fill in/);
  });

  it('10,000 characters, or something else than text', async () => {
    await refused('ticket.ask', { ...(await now()), question: 'x'.repeat(10_000) }, /too long/);
    await refused('ticket.ask', { ...(await now()), question: { text: 'x' } }, /could not read what came for/);
    await refused('ticket.classify', { ...(await now()), category: 'magic' }, /no such choice/);
    await refused('ticket.pass', { ...(await now()), to: 'somebody' }, /no such choice/);
    await refused('ticket.redirect', { ...(await now()), tier: '7', why: 'So' }, /no such choice/);
  });

  it('on a copy that is out of date', async () => {
    const old = story.card(1, ticket).card!;
    const ana = story.person('ana');
    await story.press(ana, 1, ticket, 'ticket.release');
    const before = await story.ticket(ticket);
    const clicked = await ana.clicks(story.card(1, ticket), 'ticket.solve', { seen: old, inputs: SOLUTION });
    expect(words(clicked.card)).toContain('The card you clicked was out of date');
    expect(await story.ticket(ticket)).toEqual(before);
  });

  it('on a ticket that is finished', async () => {
    ticket = await toldByAna(story, 'The Wi-Fi on my phone is gone');
    await story.answer(story.person('mia'), 'ticket.confirm');
    for (const verb of ['ticket.take', 'ticket.release', 'ticket.solve', 'ticket.tell', 'ticket.ask'])
      await refused(verb, { ...(await now()), ...SOLUTION, message: 'x', question: 'x' }, /it is closed/);
  });

  it('twice: the second is answered as the first, and is no second effect', async () => {
    ticket = await takenByAna(story, 'The VPN on my Windows laptop does not connect');
    const card = story.card(1, ticket);
    const seen = card.card!;
    const ask = (): ReturnType<ReturnType<typeof story.person>['clicks']> =>
      story.person('ana').clicks(card, 'ticket.ask', { seen, inputs: { question: 'Since when?' } });
    const { version } = await story.ticket(ticket);
    const { messages } = story.person('mia').chat;
    const before = messages.length;
    const both = await Promise.all([ask(), ask()]);
    await story.settled();
    for (const one of both) expect(words(one.card)).toContain('Since when?');
    expect((await story.ticket(ticket)).version).toBe(version + 1);
    expect(messages).toHaveLength(before + 1);
  });
});
