import { describe, expect, it } from '@jest/globals';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import { called, SOLUTION, takenByAna, takenByCho } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a wrong duplicate is undone', () => {
  const story = useStory();
  const why = 'Another error code';
  const tied = async (who: string, text: string, original: TicketNumber): Promise<TicketNumber> => {
    const ticket = await story.report(story.person(who), text);
    await story.press(story.person('bo'), 1, ticket, 'ticket.take');
    await story.press(story.person('bo'), 1, ticket, 'ticket.duplicate', { of: original, why: 'The same' });
    return ticket;
  };

  it('by somebody of its tier: it is back with who had it, who is called, and the requester reads why they hear no more', async () => {
    const [ana, noor] = [story.person('ana'), story.person('noor')];
    const original = await takenByAna(story);
    const ticket = await tied('noor', 'Enrolling my iPad fails in Company Portal', original);
    const mistaken = await story.press(ana, 1, ticket, 'ticket.untie', { why: '  ' });
    expect(words(mistaken.card)).toContain('Why');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'linked' });
    await story.press(ana, 1, ticket, 'ticket.untie', { why });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'working', holder: { name: 'Bo' }, duplicateOf: null });
    expect(called(story, 1, ticket)).toEqual(['Bo']);
    expect(words(story.thread(1, ticket).at(-1))).toContain('Ana says it is no duplicate. It is with you again.');
    expect(words(story.card(1, ticket))).toContain(why);
    expect(verbsOn(story.card(1, ticket))).toContain('ticket.solve');
    expect(words(noor.chat.messages.at(-1))).toContain(`We looked again: ${ticket} is a different problem`);
    expect(noor.chat.messages.map(words).join('\n')).not.toContain(why);
  });

  it('then the original’s solution is not told to its requester', async () => {
    const [ana, noor] = [story.person('ana'), story.person('noor')];
    const before = noor.chat.messages.length;
    await story.press(ana, 1, 'T-1001', 'ticket.solve', SOLUTION);
    await story.press(ana, 1, 'T-1001', 'ticket.tell', { message: 'Renewed, please try again' });
    expect(await story.ticket('T-1002')).toMatchObject({ status: 'working', solution: null });
    expect(noor.chat.messages).toHaveLength(before);
  });

  it('by who has the original, in whatever tier, and by nobody else there; to a requester who reads Chinese in Chinese', async () => {
    const [cho, dan, yijun] = [story.person('cho'), story.person('dan'), story.person('yijun')];
    const original = await takenByCho(story, 'The certificate on my iPhone is missing');
    const ticket = await tied('yijun', '我的手機說缺少必要的憑證', original);
    expect(words(yijun.chat.messages.at(-1))).toContain('相同的問題');
    const other = await story.press(dan, 1, ticket, 'ticket.untie', { why });
    expect(words(other.card)).toContain('you are not one of its people');
    await story.press(cho, 1, ticket, 'ticket.untie', { why });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'working', holder: { name: 'Bo' } });
    expect(words(yijun.chat.messages.at(-1))).toContain(`${ticket} 是另一個問題，會另外為您處理`);
  });

  it('while its holder is away it goes to the queue of its tier', async () => {
    const bo = story.person('bo');
    const ticket = await tied('noor', 'The Wi-Fi on my Mac asks for a certificate', 'T-1003');
    await story.saysIn(bo, story.channel(1), 'away until Friday');
    await story.press(story.person('ana'), 1, ticket, 'ticket.untie', { why });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken', holder: null, contact: null });
    expect(words(story.thread(1, ticket).at(-1))).toMatch(/^Service desk · .*\s+Ana says it is no duplicate\./);
  });
});
