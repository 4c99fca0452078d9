import { describe, expect, it } from '@jest/globals';
import type { Message } from '../../src/simulator/tenant/message.js';
import { screenshot } from '../helpers/drawn.js';
import { SOLUTION, TRIED } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const HOUR = 3_600_000;
const VPN = '我的筆電連不上公司的 VPN';
const MAIL = '手機上的 Outlook 收不到信';

describe('a requester who reads Chinese', () => {
  const story = useStory();
  const said = (): string => words(story.person('yijun').chat.latestCard());

  it('says where new words belong', async () => {
    const [ana, yijun] = [story.person('ana'), story.person('yijun')];
    const ticket = await story.report(yijun, VPN);
    await story.says(yijun, '我的平板也要設定新的信箱');
    expect(said()).toContain('您有尚未結案的票證。這則訊息與它有關嗎？');
    expect(said()).toContain('或當作新問題送出');
    await story.answer(yijun, 'request.add');
    expect(said()).toMatch(/您\n[\s\S]*留言/);
    await story.press(ana, 1, ticket, 'ticket.take');
    expect(words(story.card(1, ticket))).toContain('我的平板也要設定新的信箱');
  });

  it('and, where several asked, which question is answered', async () => {
    const [ana, bo, yijun] = [story.person('ana'), story.person('bo'), story.person('yijun')];
    story.clock.advance(60_000);
    const other = await story.report(yijun, MAIL);
    await story.press(bo, 1, other, 'ticket.ask', { question: '什麼時候開始的？' });
    await story.press(ana, 1, 'T-1001', 'ticket.ask', { question: '家裡的網路也一樣嗎？' });
    await story.says(yijun, '昨天開始的');
    expect(said()).toContain('您要回覆的是哪一張票證的問題？');
    const card = yijun.chat.latestCard()!;
    await yijun.clicks(card, 'request.add', { where: (carried) => carried['ticket'] === other });
    await story.settled();
    expect(await story.ticket(other)).toMatchObject({ status: 'working', question: null });
    expect(words(card.cardFor(yijun))).toContain('詢問您');
  });

  it('reads who tells the solution, and still reads it when it did not help', async () => {
    const [bo, yijun] = [story.person('bo'), story.person('yijun')];
    await story.press(bo, 1, 'T-1002', 'ticket.solve', SOLUTION);
    await story.press(bo, 1, 'T-1002', 'ticket.tell', { message: '請重新登入 Outlook' });
    expect(said()).toContain('現在可以了嗎？');
    const solution = yijun.chat.latestCard()!;
    await story.answer(yijun, 'ticket.notFixed', { problem: '還是不行' });
    expect(words(solution)).toContain('請重新登入 Outlook');
    expect(words(solution)).toContain('這個方法沒有解決問題，我們正在重新處理。');
  });

  it('is told that others wait for the same', async () => {
    const [bo, mia] = [story.person('bo'), story.person('mia')];
    const original = await story.report(mia, 'Outlook does not get mail on any phone here');
    await story.press(bo, 1, original, 'ticket.take');
    await story.press(bo, 1, 'T-1002', 'ticket.duplicate', { of: original, why: 'The same server' });
    expect(said()).toContain('其他人也遇到與 T-1002 相同的問題');
  });
});

describe('a channel that reads Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });
  const [ana, bo, cho] = ['ana', 'bo', 'cho'] as const;
  const under = (ticket: `T-${number}`): Message => story.thread(1, ticket).at(-1)!;

  it('is answered in it: replies, and who is away', async () => {
    const yijun = story.person('yijun');
    const ticket = await story.report(yijun, VPN);
    await story.press(story.person(ana), 1, ticket, 'ticket.take');
    const [sent] = await story.saysIn(
      story.person(ana),
      story.channel(1),
      '回覆：正在查看，請保持開機',
      story.card(1, ticket),
    );
    expect(words(sent)).toContain('已傳給');
    expect(words(yijun.chat.latestCard())).toContain('正在查看，請保持開機');
    const [away] = await story.saysIn(story.person(bo), story.channel(1), '請假到星期五');
    expect(words(away)).toMatch(/星期五|11月27日/);
  });

  it('is shown pictures, and calls people when the requester writes', async () => {
    const yijun = story.person('yijun');
    await story.press(story.person(ana), 1, 'T-1001', 'ticket.ask', { question: '畫面上顯示什麼？' });
    await yijun.writes('', { pictures: [await screenshot(40, 30)] });
    await story.reads();
    const texts = story.thread(1, 'T-1001').map(words).join('\n');
    expect(texts).toContain('的圖片 · T-1001');
    expect(texts).toContain('已回覆。');
  });

  it('reads once a day what was not acknowledged', async () => {
    await story.press(story.person(ana), 1, 'T-1001', 'ticket.escalate', { tried: TRIED });
    expect(words(under('T-1001'))).toContain('T-1001');
    await story.press(story.person(cho), 2, 'T-1001', 'ticket.take');
    await story.press(story.person(cho), 2, 'T-1001', 'ticket.solve', SOLUTION);
    story.clock.advance(24 * HOUR);
    await story.settled();
    const lines = story.channel(1).threads.map((thread) => words(thread.messages[0]));
    expect(lines.filter((line) => line.includes('已有解決方法，但 服務台 尚未知悉'))).toHaveLength(1);
  });
});

describe('a plan that puts away what nobody sends', () => {
  const story = useStory({ plan: 'drops-drafts' });

  it('asks first, and says so, in Chinese', async () => {
    const yijun = story.person('yijun');
    await story.says(yijun, VPN);
    for (const text of ['我會在今天 12:01 先擱置', '未送出：因為沒有收到您的回應，已先擱置']) {
      story.clock.advance(HOUR + 60_000);
      await story.settled();
      expect(words(yijun.chat.latestCard())).toContain(text);
    }
  });
});
