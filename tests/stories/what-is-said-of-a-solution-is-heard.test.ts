import { describe, expect, it } from '@jest/globals';
import { SOLUTION, toldByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const DAY = 86_400_000;

describe('what is said of a solution is heard', () => {
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
