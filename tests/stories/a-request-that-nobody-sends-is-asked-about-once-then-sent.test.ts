import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const MINUTE = 60_000;

describe('a request that nobody sends is asked about once, then sent', () => {
  const story = useStory();
  const said = (who: Person): number =>
    who.chat.messages.filter((message) => !message.deleted && message.from === 'bot').length;
  const pass = async (minutes: number): Promise<void> => {
    story.clock.advance(minutes * MINUTE);
    await story.settled();
  };
  const open = (who: Person) => story.desk.store.tickets.ofRequester(who.objectId as never, { open: true, limit: 9 });

  it('half an hour later the card comes again, with the question and what happens else', async () => {
    const mia = story.person('mia');
    await story.says(mia, 'My iPhone cannot enrol, Company Portal stops');
    const before = said(mia);
    await pass(29);
    expect(words(mia.chat.latestCard())).not.toContain('You have not sent this yet');
    await pass(2);
    const card = mia.chat.latestCard()!;
    expect(words(card)).toContain('You have not sent this yet. Shall I? If I hear nothing, I send it at 14:0');
    expect(verbsOn(card)).toEqual(expect.arrayContaining(['request.send', 'request.person', 'request.cancel']));
    // It came in the place of the first one.
    expect(said(mia)).toBe(before);
  });

  it('once: nothing more is said until it is sent', async () => {
    const mia = story.person('mia');
    const before = said(mia);
    await pass(120);
    expect(said(mia)).toBe(before);
    expect(await open(mia)).toEqual([]);
  });

  it('then it is sent by itself, and the requester hears that', async () => {
    const mia = story.person('mia');
    await pass(90);
    const [ticket] = await open(mia);
    expect(words(mia.chat.messages.at(-1))).toContain(`I have sent your request for you`);
    expect(words(mia.chat.messages.at(-1))).toContain(ticket!.number);
    expect(words(story.card(1, ticket!.number))).toContain('My iPhone cannot enrol');
    expect(await story.desk.store.drafts.endings(0)).toMatchObject({ sentByDesk: 1, sent: 0, dropped: 0 });
  });

  it('in Chinese too, and not once it was sent by hand', async () => {
    const yijun = story.person('yijun');
    await story.says(yijun, '我的筆電連不上公司的 VPN');
    await pass(31);
    expect(words(yijun.chat.latestCard())).toContain('這項要求尚未送出。要送出嗎？');
    await story.answer(yijun, 'request.send');
    const before = said(yijun);
    await pass(600);
    expect(said(yijun)).toBe(before);
    expect(await open(yijun)).toHaveLength(1);
    expect(await story.desk.store.drafts.endings(0)).toMatchObject({ sentByDesk: 1, sent: 1 });
  });

  it('not at night: what is written in the evening is asked about in the morning', async () => {
    const noor = story.person('noor');
    // Monday 23:56 by now.
    expect(new Date(story.clock.now()).getUTCHours()).toBeGreaterThan(10);
    await story.says(noor, 'Outlook on my Android phone does not sync');
    await pass(8 * 60);
    expect(words(noor.chat.latestCard())).not.toContain('You have not sent this yet');
    await pass(3 * 60);
    expect(words(noor.chat.latestCard())).toContain('You have not sent this yet');
  });
});
