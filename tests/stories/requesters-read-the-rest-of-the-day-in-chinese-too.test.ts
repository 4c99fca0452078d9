import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PROBLEM, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const HOUR = 3_600_000;

describe('requesters who read Chinese', () => {
  const story = useStory();
  const said = (): string =>
    story
      .person('yijun')
      .chat.messages.filter((one) => !one.deleted)
      .map(words)
      .join('\n');

  it('are shown nobody’s ticket, in whatever wrong place they ask', async () => {
    const [yijun, { team }] = [story.person('yijun'), story.scene];
    team.members.add(yijun);
    const ticket = await takenByAna(story);
    for (const [place, text] of [
      [team.general, `狀態 ${ticket}`],
      [story.channel(1), `狀態 ${ticket}`],
      [team.general, '佇列'],
    ] as const) {
      const [answer] = await story.saysIn(yijun, place, text);
      expect(words(answer)).toContain('已在私人聊天中回覆您');
      expect(words(answer)).not.toMatch(/T-1001|Company Portal/);
    }
    expect(said()).toContain(`找不到票證 ${ticket}`);
    expect(said()).not.toContain(PROBLEM);
  });

  it('are answered once by what is not a problem, with a person within reach', async () => {
    const yijun = story.person('yijun');
    for (const [text, answer] of [
      ['您好', '有什麼可以協助您的嗎'],
      ['謝謝', '不客氣'],
      ['你是誰', '我是一個程式'],
      ['今天午餐吃什麼', '似乎是其他事情'],
    ] as const) {
      const answers = await story.says(yijun, text);
      expect(answers.map(words).join('\n')).toContain(answer);
      expect(answers).toHaveLength(1);
      expect(verbsOn(answers[0])).toEqual(['request.person']);
    }
    const before = await story.desk.store.tickets.ofRequester(yijun.objectId as never, { open: true, limit: 9 });
    expect(before).toEqual([]);
    await story.answer(yijun, 'request.person');
    expect(said()).toContain('將有人為您處理');
    const [ticket] = await story.desk.store.tickets.ofRequester(yijun.objectId as never, { open: true, limit: 9 });
    expect(words(story.card(1, ticket!.number))).toContain('我想與專人連絡');
    // Nothing is said of what nobody knows.
    expect(words(yijun.chat.latestCard())).not.toContain('不明');
    await story.answer(yijun, 'ticket.withdraw');
  });

  it('are asked once what to do with a request that they forgot, and read that it was sent', async () => {
    const yijun = story.person('yijun');
    await story.says(yijun, '我的筆電連不上公司的 VPN');
    await story.says(yijun, '是 Windows 11');
    expect(words(yijun.chat.latestCard())).toContain('連不上公司的 VPN');
    expect(words(yijun.chat.latestCard())).toContain('是 Windows 11');
    for (let passed = 0; passed < 5; passed += 1) {
      story.clock.advance(HOUR);
      await story.settled();
    }
    expect(said().split('這項要求尚未送出')).toHaveLength(1);
    expect(said()).toContain('為了避免遺漏，我已替您送出要求');
  });

  it('have their reply from staff and their question in it', async () => {
    const [ana, yijun] = [story.person('ana'), story.person('yijun')];
    const [ticket] = await story.desk.store.tickets.ofRequester(yijun.objectId as never, { open: true, limit: 9 });
    const { number } = ticket!;
    await story.press(ana, 1, number, 'ticket.take');
    await story.saysIn(ana, story.channel(1), 'reply: 正在查看', story.card(1, number));
    expect(words(yijun.chat.messages.at(-1))).toMatch(/Service desk Ana 的訊息：\s+正在查看/);
    await story.press(ana, 1, number, 'ticket.ask', { question: '什麼時候開始的？' });
    expect(words(yijun.chat.latestCard())).toContain('請直接在此聊天中回覆。');
    const [added, ...more] = await story.says(yijun, '昨天');
    expect(more).toEqual([]);
    expect(words(added)).toContain(`已加入 ${number}`);
  });
});

describe('a channel that reads Chinese', () => {
  const plan = readFileSync(new URL('../fixtures/stories/by-department.yaml', import.meta.url), 'utf8');
  const story = useStory({ plan: plan.replace('[en, zh-TW]', '[zh-TW, en]') });

  it('reads why a ticket moved that nobody had touched', async () => {
    const silence = story.microsoft.faults.add({ on: { path: /\/users\// }, then: { status: 503 } });
    const lin = story.microsoft.addUser({ principalName: 'lin@contoso.example', name: 'Lin', department: 'Sales' });
    await story.microsoft.installFor(lin);
    const ticket = await story.report(lin, '我的手機無法註冊');
    story.microsoft.faults.remove(silence);
    story.clock.advance(HOUR);
    await story.settled();
    expect(words(story.card(2, ticket))).toContain('依支援計畫移轉');
  });
});
