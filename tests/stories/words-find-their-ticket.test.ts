import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { called, SOLUTION, takenByAna, toldByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const DAY = 86_400_000;

describe('words find their ticket', () => {
  const story = useStory();
  const newest = (who: Person): string =>
    words(who.chat.messages.findLast((one) => !one.deleted && one.from === 'bot'));
  const open = (who: Person) => story.desk.store.tickets.ofRequester(who.objectId as never, { open: true, limit: 9 });

  it('an answer in three messages is one answer, with one receipt', async () => {
    const mia = story.person('mia');
    const ticket = await takenByAna(story);
    await story.press(story.person('ana'), 1, ticket, 'ticket.ask', { question: 'Which device is it?' });
    const before = mia.chat.messages.length;
    for (const text of ['It is', 'an iPhone 15', 'with iOS 26']) await mia.writes(text);
    await story.reads();
    const answers = mia.chat.messages.slice(before).filter((one) => one.from === 'bot');
    expect(answers.map(words)).toEqual([expect.stringContaining(`Added to ${ticket}`)]);
    for (const text of ['It is', 'an iPhone 15', 'with iOS 26']) expect(words(story.card(1, ticket))).toContain(text);
    expect(called(story, 1, ticket)).toEqual(['Ana']);
  });

  it('a greeting is no answer to a question', async () => {
    const [ana, mia] = [story.person('ana'), story.person('mia')];
    await story.press(ana, 1, 'T-1001', 'ticket.ask', { question: 'And the error?' });
    await story.says(mia, 'Hello');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'waiting' });
  });

  it('where several asked, the requester says which one it answers', async () => {
    const [bo, mia] = [story.person('bo'), story.person('mia')];
    await story.says(mia, 'Error 0x80180014');
    const other = await story.report(mia, 'Outlook on my Windows laptop does not sync mail');
    await story.press(bo, 1, other, 'ticket.ask', { question: 'Since when?' });
    await story.press(story.person('ana'), 1, 'T-1001', 'ticket.ask', { question: 'Does it happen on Wi-Fi too?' });
    await story.says(mia, 'Since yesterday');
    const card = mia.chat.latestCard()!;
    expect(words(card)).toContain('Which of these do you answer?');
    for (const ticket of ['T-1001', other]) expect(words(card)).toContain(`It answers ${ticket}`);
    await mia.clicks(card, 'request.add', { where: (carried) => carried['ticket'] === other });
    await story.settled();
    expect(await story.ticket(other)).toMatchObject({ status: 'working', question: null });
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'waiting' });
    expect(called(story, 1, other)).toEqual(['Bo']);
  });

  it('a few words that say nothing by themselves are about the open ticket', async () => {
    const noor = story.person('noor');
    const ticket = await story.report(noor, 'The VPN on my Windows laptop does not connect');
    await story.says(noor, 'It is a Surface Pro');
    expect(newest(noor)).toContain(`Add to ${ticket}`);
    await story.answer(noor, 'request.add');
    expect(words(story.card(1, ticket))).toContain('It is a Surface Pro');
    expect(await open(noor)).toHaveLength(1);
  });
});

describe('what is said of a solution', () => {
  const story = useStory();

  it('"works, thanks" confirms it', async () => {
    const ticket = await toldByAna(story);
    const [answer] = await story.says(story.person('mia'), 'works, thanks');
    expect(words(answer)).toContain(`Great, ${ticket} is closed`);
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed', ending: 'confirmed' });
  });

  it('"still broken" opens it again, with the words', async () => {
    const ticket = await toldByAna(story);
    await story.says(story.person('mia'), 'it is still broken');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'working', holder: { name: 'Ana' } });
    expect(words(story.card(1, ticket))).toContain('it is still broken');
    await story.press(story.person('ana'), 1, ticket, 'ticket.solve', SOLUTION);
    await story.press(story.person('ana'), 1, ticket, 'ticket.tell', { message: 'And now?' });
  });

  it('thanks alone say not whether it helped: both answers are offered', async () => {
    const mia = story.person('mia');
    const [answer] = await story.says(mia, 'Thank you!');
    expect(words(answer)).toContain('Glad to help. Does it work now?');
    expect(verbsOn(answer)).toEqual(['ticket.confirm', 'ticket.notFixed', 'request.person']);
    expect(await story.ticket('T-1002')).toMatchObject({ status: 'told' });
    await mia.clicks(answer!, 'ticket.confirm');
    await story.settled();
    expect(await story.ticket('T-1002')).toMatchObject({ status: 'closed', ending: 'confirmed' });
  });

  it('another matter is no verdict on it', async () => {
    const noor = story.person('noor');
    const ticket = await story.report(noor, 'The VPN on my Windows laptop does not connect');
    await story.press(story.person('bo'), 1, ticket, 'ticket.take');
    await story.press(story.person('bo'), 1, ticket, 'ticket.solve', SOLUTION);
    await story.press(story.person('bo'), 1, ticket, 'ticket.tell', { message: 'Try again' });
    await story.says(noor, 'Outlook on my iPhone does not sync mail');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'told' });
    expect(words(noor.chat.latestCard())).toContain('Outlook on my iPhone');
    await story.answer(noor, 'request.cancel');
  });

  it('"it’s back" within two weeks offers to open the closed one again, and does not do it silently', async () => {
    const mia = story.person('mia');
    story.clock.advance(5 * DAY);
    await story.says(mia, "it's back");
    expect(await story.ticket('T-1002')).toMatchObject({ status: 'closed' });
    const card = mia.chat.latestCard()!;
    expect(words(card)).toContain('Is it this one again?');
    await mia.clicks(card, 'request.add', { where: (carried) => carried['ticket'] === 'T-1002' });
    await story.settled();
    expect(await story.ticket('T-1002')).toMatchObject({ status: 'working', reopened: 2 });
    expect(words(story.card(1, 'T-1002'))).toContain("it's back");
  });

  it('later it is a problem of its own', async () => {
    const mia = story.person('mia');
    await story.answer(mia, 'ticket.withdraw');
    story.clock.advance(15 * DAY);
    await story.says(mia, "it's back again on my iPhone");
    expect(words(mia.chat.latestCard())).not.toContain('Reopen');
    expect(verbsOn(mia.chat.latestCard())).toContain('request.send');
  });

  it('all of it in Chinese', async () => {
    const [yijun, ana] = [story.person('yijun'), story.person('ana')];
    const ticket = await story.report(yijun, '我的筆電連不上公司的 VPN');
    await story.press(ana, 1, ticket, 'ticket.take');
    await story.press(ana, 1, ticket, 'ticket.solve', SOLUTION);
    await story.press(ana, 1, ticket, 'ticket.tell', { message: '請再試一次' });
    const [thanks] = await story.says(yijun, '謝謝');
    expect(words(thanks)).toContain('現在可以正常使用了嗎？');
    await story.says(yijun, '還是不行');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'working' });
    await story.press(ana, 1, ticket, 'ticket.solve', SOLUTION);
    await story.press(ana, 1, ticket, 'ticket.tell', { message: '請再試一次' });
    await story.says(yijun, '可以了');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed' });
    await story.says(yijun, '又不行了，連不上 VPN');
    expect(words(yijun.chat.latestCard())).toContain(`重新開啟 ${ticket}`);
  });
});
