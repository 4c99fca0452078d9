import { describe, expect, it } from '@jest/globals';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a problem is sent by one click', () => {
  const story = useStory();
  const open = (name: string): Promise<readonly object[]> =>
    story.desk.store.tickets.ofRequester(story.person(name).objectId as never, { open: true, limit: 9 });
  const toSend = (name: string): number =>
    story.person(name).chat.messages.filter((one) => !one.deleted && verbsOn(one).includes('request.send')).length;

  it('what is written in several messages is one problem on one card', async () => {
    const mia = story.person('mia');
    await story.says(mia, 'My iPhone cannot be enrolled');
    await story.says(mia, 'Company Portal shows 0x80180014');
    await story.says(mia, 'It is the second time since Monday that it fails');
    expect(toSend('mia')).toBe(1);
    await story.answer(mia, 'request.send');
    const card = words(story.card(1, 'T-1001'));
    for (const part of ['cannot be enrolled', '0x80180014', 'second time since Monday']) expect(card).toContain(part);
    expect(await open('mia')).toHaveLength(1);
  });

  it('what the requester corrects on the card holds', async () => {
    const noor = story.person('noor');
    await story.says(noor, 'The VPN on my Windows laptop does not connect');
    const inputs = { title: 'No VPN at home', platform: 'macos', impact: 'team', device: 'MacBook 12' };
    await story.answer(noor, 'request.send', inputs);
    expect(await story.ticket('T-1002')).toMatchObject({
      subject: { title: 'No VPN at home', platform: 'macos', impact: 'team', device: 'MacBook 12' },
      impactConfirmed: false,
    });
  });

  it('pressed twice at once it is sent once, and both answers show the ticket', async () => {
    const yijun = story.person('yijun');
    await story.says(yijun, '我的筆電連不上 VPN');
    const card = yijun.chat.latestCard()!;
    const seen = card.card!;
    const both = await Promise.all([1, 2].map(() => yijun.clicks(card, 'request.send', { seen })));
    await story.settled();
    expect(both.map((one) => words(one.card).includes('T-1003'))).toEqual([true, true]);
    expect(await open('yijun')).toHaveLength(1);
  });

  it('cancelled, nothing is sent, and the card cannot be sent any more', async () => {
    const noor = story.person('noor');
    await story.says(noor, 'Outlook on my Android phone asks for the password');
    const card = noor.chat.latestCard()!;
    const seen = card.card!;
    await story.answer(noor, 'request.cancel');
    const late = await noor.clicks(card, 'request.send', { seen });
    expect(words(late.card)).toContain('Cancelled');
    expect(toSend('noor')).toBe(0);
    expect(await open('noor')).toHaveLength(1);
  });

  it('and nobody sends somebody else’s', async () => {
    const [mia, noor] = [story.person('mia'), story.person('noor')];
    await story.says(noor, 'Outlook on my Android phone asks for the password');
    const draft = /"draft":"([^"]+)"/.exec(JSON.stringify(noor.chat.latestCard()!.card))![1]!;
    const stolen = { verb: 'request.send', data: { draft, title: 'Mine now' } };
    const clicked = await mia.invokes(mia.chat.latestCard()!, stolen);
    expect(words(clicked.card)).toContain('no longer here');
    expect(await open('mia')).toHaveLength(1);
    expect(await open('noor')).toHaveLength(1);
  });
});
