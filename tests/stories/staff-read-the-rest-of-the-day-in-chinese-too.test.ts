import { describe, expect, it } from '@jest/globals';
import { called, SOLUTION, takenByAna, TRIED } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const VPN = '我的筆電連不上公司的 VPN';

describe('staff who read Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });
  const card = (ticket: `T-${number}`): string => words(story.card(1, ticket));

  it('read each step that has to be done by telephone, and what was said by voice is recorded', async () => {
    const ana = story.person('ana');
    const maria = story.microsoft.addUser({ principalName: 'maria@contoso.example', name: '王小美', locale: 'zh-TW' });
    await story.saysIn(ana, story.channel(1), '新增 給 maria@contoso.example（分機 4711）：手機無法註冊');
    const [reply] = await story.saysIn(ana, story.channel(1), '回覆：正在查看', story.card(1, 'T-1001'));
    expect(words(reply)).toContain('無法在 Teams 連絡 王小美：請以電話連絡');
    await story.press(ana, 1, 'T-1001', 'ticket.ask', { question: '手機是哪個版本？' });
    expect(card('T-1001')).toContain('請以電話');
    await story.press(ana, 1, 'T-1001', 'ticket.recordAnswer', { heard: '版本 26.1' });
    expect(card('T-1001')).toMatch(/記錄.*\n版本 26\.1/);
    await story.press(ana, 1, 'T-1001', 'ticket.solve', SOLUTION);
    await story.press(ana, 1, 'T-1001', 'ticket.recordTold');
    expect(card('T-1001')).toContain('記錄：已解決');
    await story.press(ana, 1, 'T-1001', 'ticket.recordNotFixed', { problem: '又停住了' });
    expect(card('T-1001')).toContain('又停住了');
    await story.microsoft.installFor(maria);
    await story.settled();
    expect(card('T-1001')).not.toContain('無法在 Teams 連絡');
    expect(maria.chat.messages.map(words).join('\n')).toContain('T-1001');
    const [status] = await story.says(maria, '狀態 T-1001');
    expect(words(status)).toContain('為您處理中');
  });

  it('read that somebody cannot be reached, and that the directory is silent', async () => {
    const yijun = story.person('yijun');
    const ticket = await story.report(yijun, VPN);
    yijun.blocksBot();
    await story.press(story.person('ana'), 1, ticket, 'ticket.ask', { question: '什麼時候開始的？' });
    expect(card(ticket)).toMatch(/無法在 Teams 連絡 怡君：請以電話/);
    yijun.unblocksBot();
    await story.says(yijun, '昨天');
    expect(card(ticket)).not.toContain('無法在 Teams 連絡');
    const fault = story.microsoft.faults.add({ on: { path: /\/users\// }, then: { status: 503 } });
    const [silent] = await story.saysIn(
      story.person('ana'),
      story.channel(1),
      '新增 給 noor2@contoso.example：手機壞了',
    );
    story.microsoft.faults.remove(fault);
    expect(words(silent)).toContain('目錄目前沒有回應');
  });

  it('are called once by several words, and read that words were changed or taken back', async () => {
    const yijun = story.person('yijun');
    await story.press(story.person('ana'), 1, 'T-1002', 'ticket.ask', { question: '哪一個網路？' });
    const before = story.thread(1, 'T-1002').length;
    story.realTime.hold();
    const { message } = await yijun.writes('家裡的');
    await yijun.writes('公司的也是');
    story.realTime.release();
    story.realTime.advance(3_000);
    await story.reads();
    expect(story.thread(1, 'T-1002')).toHaveLength(before + 1);
    expect(called(story, 1, 'T-1002')).toEqual(['Ana']);
    await yijun.edits(message, '家裡的 Wi-Fi');
    await story.settled();
    expect(card('T-1002')).toContain('家裡的 Wi-Fi（已編輯）');
    await yijun.deletes(message);
    await story.settled();
    expect(card('T-1002')).toContain('（已移除）');
    // Once on the card, and not in every message.
    expect(card('T-1002').split('@Tierline')).toHaveLength(2);
    expect(card('T-1002')).toContain('請在此討論串中以 @Tierline 傳訊息給我；我看不到其他訊息。');
  });

  it('are not called back while they are away: the queue is', async () => {
    const [ana, cho] = [story.person('ana'), story.person('cho')];
    const ticket = await takenByAna(story);
    await story.press(ana, 1, ticket, 'ticket.escalate', { tried: TRIED });
    await story.press(cho, 2, ticket, 'ticket.take');
    await story.saysIn(ana, story.channel(1), '請假到星期五');
    await story.press(cho, 2, ticket, 'ticket.solve', SOLUTION);
    expect(called(story, 1, ticket)).toEqual([]);
    expect(words(story.thread(1, ticket).at(-1))).toMatch(/^服務台 · .*\s+Cho 找到了解決方法/);
  });

  it('undo a wrong duplicate', async () => {
    const bo = story.person('bo');
    const ticket = await story.report(story.person('noor'), 'The VPN on my Windows laptop does not connect');
    await story.press(bo, 1, ticket, 'ticket.take');
    await story.press(bo, 1, ticket, 'ticket.duplicate', { of: 'T-1002', why: '相同' });
    expect(card(ticket)).toContain('並非重複');
    await story.press(story.person('ana'), 1, ticket, 'ticket.untie', { why: '錯誤碼不同' });
    expect(verbsOn(story.card(1, ticket))).toContain('ticket.solve');
    expect(words(story.thread(1, ticket).at(-1))).toContain('Ana 表示這並非重複，已回到您。');
  });
});
