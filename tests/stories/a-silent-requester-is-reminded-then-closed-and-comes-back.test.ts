import { describe, expect, it } from '@jest/globals';
import { SOLUTION, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a silent requester is reminded, then the ticket is closed, and comes back', () => {
  const story = useStory();
  const pass = async (length: number): Promise<void> => {
    story.clock.advance(length);
    await story.settled();
  };

  it('who was asked is asked again, with the question and what happens else', async () => {
    const ticket = await takenByAna(story);
    await story.press(story.person('ana'), 1, ticket, 'ticket.ask', { question: 'Which version is it?' });
    const thread = story.thread(1, ticket).length;
    await pass(23 * HOUR);
    const { chat } = story.person('mia');
    const before = chat.messages.length;
    await pass(HOUR + 60_000);
    expect(chat.messages).toHaveLength(before + 1);
    const reminder = words(chat.latestCard());
    expect(reminder).toContain('We still need an answer from you:');
    expect(reminder).toContain('Which version is it?');
    expect(reminder).toMatch(/If I hear nothing, I close T-1001 Monday, 30 Nov 10:00|close T-1001 Monday 10:00/);
    // Nobody of the staff is nudged for what is the requester's turn.
    expect(story.thread(1, ticket)).toHaveLength(thread);
  });

  it('once more, then it is closed with a word', async () => {
    const { chat } = story.person('mia');
    const before = chat.messages.length;
    await pass(DAY);
    expect(chat.messages).toHaveLength(before + 1);
    await pass(4 * DAY);
    expect(chat.messages).toHaveLength(before + 1);
    await pass(DAY);
    expect(chat.messages).toHaveLength(before + 2);
    expect(words(chat.messages.at(-1))).toContain('I have heard nothing, so I closed T-1001.');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'closed', ending: 'lapsed' });
    expect(words(story.card(1, 'T-1001'))).toContain('the requester did not answer');
  });

  it('the word has the way back', async () => {
    const mia = story.person('mia');
    expect(verbsOn(mia.chat.messages.at(-1))).toContain('ticket.reopen');
    await mia.clicks(mia.chat.messages.at(-1)!, 'ticket.reopen', { inputs: { problem: 'I was away' } });
    await story.settled();
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'working', holder: { name: 'Ana' } });
    expect(story.thread(1, 'T-1001').at(-1)?.mentions).toMatchObject([{ name: 'Ana' }]);
  });

  it('who was told a solution is reminded of it in their language, and answers on the reminder', async () => {
    const yijun = story.person('yijun');
    const ticket = await story.report(yijun, '我的筆電連不上公司的 VPN');
    await story.press(story.person('ana'), 1, ticket, 'ticket.take');
    await story.press(story.person('ana'), 1, ticket, 'ticket.solve', SOLUTION);
    await story.press(story.person('ana'), 1, ticket, 'ticket.tell', { message: '請重新登入' });
    await pass(DAY + HOUR);
    const reminder = yijun.chat.messages.at(-1)!;
    expect(words(reminder)).toContain('您還沒有告訴我們問題是否已解決：\n請重新登入');
    expect(words(reminder)).toMatch(/如果一直沒有收到回覆，我會在.+將 T-1002 結案/);
    await yijun.clicks(reminder, 'ticket.confirm');
    await story.settled();
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed', ending: 'confirmed' });
    const before = yijun.chat.messages.length;
    await pass(10 * DAY);
    expect(yijun.chat.messages).toHaveLength(before);
  });
});
