import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { SOLUTION } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a ticket for somebody who phoned', () => {
  const story = useStory();
  let maria: Person;
  const ana = (): Person => story.person('ana');

  it('is made in the channel for somebody of the directory, and says who wrote it and how to reach them', async () => {
    maria = story.microsoft.addUser({
      principalName: 'maria@contoso.example',
      name: 'Maria Lopez',
      department: 'Sales',
      locale: 'en-GB',
    });
    const [answer] = await story.saysIn(
      ana(),
      story.channel(1),
      'new for maria@contoso.example (ext. 4711): her iPhone will not enrol and she cannot get into Teams',
    );
    expect(words(answer)).toContain('T-1001 for Maria Lopez is in the queue of Service desk');
    const card = words(story.card(1, 'T-1001'));
    expect(card).toContain('Maria Lopez');
    expect(card).toMatch(/Reported by: \nAna/);
    expect(card).toMatch(/How to reach them: \next\. 4711 · maria@contoso\.example/);
    expect(await story.ticket('T-1001')).toMatchObject({
      requester: { name: 'Maria Lopez' },
      reporter: { name: 'Ana' },
      subject: { platform: 'ios', category: 'enrolment' },
    });
  });

  it('what chat cannot deliver becomes a step on the card, and what was said is recorded', async () => {
    expect(words(story.card(1, 'T-1001'))).toContain('Maria Lopez cannot be reached in Teams');
    const [answer] = await story.saysIn(ana(), story.channel(1), 'reply: we are on it', story.card(1, 'T-1001'));
    expect(words(answer)).toContain('Maria Lopez cannot be reached in Teams: please call them');
    await story.press(ana(), 1, 'T-1001', 'ticket.ask', { question: 'Which iOS version is it?' });
    expect(words(story.card(1, 'T-1001'))).toContain('call them, ask the question, then record the answer');
    await story.press(ana(), 1, 'T-1001', 'ticket.recordAnswer', { heard: 'It is 26.1' });
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'working', question: null });
    expect(words(story.card(1, 'T-1001'))).toMatch(/Ana\n +recorded what the requester said · .*\nIt is 26\.1/);
  });

  it('the solution is told by phone, and a confirmation given by voice closes it', async () => {
    await story.press(ana(), 1, 'T-1001', 'ticket.solve', SOLUTION);
    expect(words(story.card(1, 'T-1001'))).toContain('call them, tell them what to do, then record it');
    await story.press(ana(), 1, 'T-1001', 'ticket.recordTold');
    expect(words(story.card(1, 'T-1001'))).toContain('call them, ask whether it works, then record it');
    await story.press(story.person('bo'), 1, 'T-1001', 'ticket.recordNotFixed', { problem: 'It stops again' });
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'working', reopened: 1, holder: { name: 'Ana' } });
    await story.press(ana(), 1, 'T-1001', 'ticket.solve', SOLUTION);
    await story.press(ana(), 1, 'T-1001', 'ticket.recordTold', { said: 'Start it twice' });
    await story.press(ana(), 1, 'T-1001', 'ticket.recordConfirmed');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'closed', ending: 'confirmed' });
  });

  it('when the requester turns up in Teams the ticket is theirs', async () => {
    await story.saysIn(
      ana(),
      story.channel(1),
      'new for maria@contoso.example: her mailbox does not sync on the iPhone',
    );
    await story.press(ana(), 1, 'T-1002', 'ticket.ask', { question: 'Since when?' });
    await story.microsoft.installFor(maria);
    await story.settled();
    expect(words(story.card(1, 'T-1002'))).not.toContain('cannot be reached');
    expect(verbsOn(story.card(1, 'T-1002'))).not.toContain('ticket.recordAnswer');
    const chat = maria.chat.messages.map(words).join('\n');
    expect(chat).toContain('T-1002');
    expect(chat).toContain('Since when?');
    const [status] = await story.says(maria, 'status T-1002');
    expect(words(status)).toContain('T-1002');
    await story.says(maria, 'Since Monday');
    expect(words(story.card(1, 'T-1002'))).toContain('Since Monday');
    await story.answer(maria, 'ticket.withdraw');
    expect(await story.ticket('T-1002')).toMatchObject({ status: 'closed', ending: 'withdrawn' });
  });

  it('for a colleague who is mentioned', async () => {
    const cho = story.person('cho');
    await ana().writesIn(story.channel(1), '@Tierline new for @Cho: the test phone is broken', {
      mention: true,
      mentions: [cho],
    });
    await story.settled();
    expect(await story.ticket('T-1003')).toMatchObject({ requester: { name: 'Cho' }, reporter: { name: 'Ana' } });
  });

  it('somebody whom the directory does not know is refused, with what to do', async () => {
    for (const whom of ['nobody@contoso.example', 'Maria']) {
      const [answer] = await story.saysIn(ana(), story.channel(1), `new for ${whom}: something`);
      expect(words(answer)).toContain(`I find nobody called “${whom}” in the directory, so no ticket was made`);
      expect(words(answer)).toContain('mention the person with @');
    }
    const [how] = await story.saysIn(ana(), story.channel(1), 'new for maria@contoso.example');
    expect(words(how)).toContain('Write for whom it is and what is wrong');
    expect(await story.desk.store.tickets.find('T-1004')).toBeUndefined();
  });

  it('while the directory does not answer nobody is refused as unknown', async () => {
    const fault = story.microsoft.faults.add({ on: { path: /\/users\// }, then: { status: 503 } });
    const [answer] = await story.saysIn(ana(), story.channel(1), 'new for noor2@contoso.example: something');
    story.microsoft.faults.remove(fault);
    expect(words(answer)).toContain('The directory does not answer at the moment');
    expect(await story.desk.store.tickets.find('T-1004')).toBeUndefined();
  });
});

describe('in a channel that reads Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });

  it('it is asked for, shown and answered in it', async () => {
    story.microsoft.addUser({ principalName: 'maria@contoso.example', name: '王小美', locale: 'zh-TW' });
    const text = '新增 給 maria@contoso.example（分機 4711）：手機無法註冊';
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), text);
    expect(words(answer)).toContain('已為 王小美 建立 T-1001，目前在 服務台 的佇列中');
    expect(words(story.card(1, 'T-1001'))).toContain('無法在 Teams 連絡 王小美');
    expect(words(story.card(1, 'T-1001'))).toMatch(/連絡方式：\n分機 4711/);
    const [unknown] = await story.saysIn(story.person('ana'), story.channel(1), '新增 給 小明：手機壞了');
    expect(words(unknown)).toContain('目錄中找不到「小明」');
  });
});
