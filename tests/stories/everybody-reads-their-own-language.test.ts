import { describe, expect, it } from '@jest/globals';
import { SOLUTION } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('everybody reads their own language', () => {
  const story = useStory();

  it('the requester Chinese, the channel English', async () => {
    const [yijun, ana] = [story.person('yijun'), story.person('ana')];
    const ticket = await story.report(yijun, '我的手機無法註冊，公司入口網站顯示錯誤');
    const request = words(yijun.chat.latestCard());
    expect(request).toContain(ticket);
    expect(request).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(request).not.toMatch(/Sent to|Withdraw/);
    const card = words(story.card(1, ticket));
    expect(card).toContain('Take it');
    expect(card).toContain('我的手機無法註冊');
    await story.press(ana, 1, ticket, 'ticket.take');
    await story.press(ana, 1, ticket, 'ticket.solve', SOLUTION);
    await story.press(ana, 1, ticket, 'ticket.tell', { message: '請再試一次' });
    const told = words(yijun.chat.latestCard());
    expect(told).toContain('請再試一次');
    expect(told).not.toMatch(/It works|Not fixed/);
    await story.says(yijun, '可以了，謝謝');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed', language: 'zh-TW' });
  });

  it('commands too, in either language', async () => {
    const yijun = story.person('yijun');
    for (const asked of ['我的問題', 'my tickets', '說明', 'help', '狀態 T-1001']) {
      const [answer] = await story.says(yijun, asked);
      expect(words(answer)).toMatch(/[\u4e00-\u9fff]{3}/);
      expect(words(answer)).not.toMatch(/Get a person|Write what/);
    }
  });
});
