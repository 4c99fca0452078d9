import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('messages in a row are read as one', () => {
  const story = useStory();
  const intakeCards = (who: Person) =>
    who.chat.messages.filter((message) => !message.deleted && verbsOn(message).includes('request.send'));
  const fromDesk = (who: Person) => who.chat.messages.filter((message) => !message.deleted && message.from === 'bot');
  const write = async (who: Person, ...texts: string[]): Promise<void> => {
    for (const text of texts) {
      await who.writes(text);
      await story.settled();
      story.clock.advance(1_000);
      await story.settled();
    }
  };
  const typings = (who: Person): number =>
    story.microsoft.wire.entries.filter(
      (one) =>
        decodeURIComponent(one.path).includes(who.chat.id) &&
        (one.requestBody as { type?: string } | null)?.type === 'typing',
    ).length;

  it('three short ones get one card, and meanwhile three moving dots', async () => {
    const mia = story.person('mia');
    const before = fromDesk(mia).length;
    await write(mia, 'Hi', 'my iPhone', 'cannot enrol, error 0x80180014');
    expect(fromDesk(mia)).toHaveLength(before);
    expect(typings(mia)).toBe(1);
    await story.reads();
    expect(fromDesk(mia)).toHaveLength(before + 1);
    const card = words(intakeCards(mia)[0]);
    for (const part of ['my iPhone', 'cannot enrol', '0x80180014']) expect(card).toContain(part);
  });

  it('so do three in Chinese', async () => {
    const yijun = story.person('yijun');
    await write(yijun, '您好', '我的筆電', '連不上公司的 VPN');
    await story.reads();
    expect(intakeCards(yijun)).toHaveLength(1);
    expect(words(intakeCards(yijun)[0])).toContain('連不上公司的 VPN');
    expect(words(intakeCards(yijun)[0])).toContain('我所瞭解的內容');
  });

  it('who goes on writing without a pause is answered after half a minute all the same', async () => {
    const gus = story.microsoft.addUser({ principalName: 'gus@contoso.example', name: 'Gus', locale: 'en-US' });
    await story.microsoft.installFor(gus);
    const texts = Array.from({ length: 14 }, (_, index) => `My Mac cannot join the Wi-Fi, attempt ${String(index)}`);
    for (const text of texts) {
      await gus.writes(text);
      await story.settled();
      story.clock.advance(3_000);
      await story.settled();
    }
    expect(intakeCards(gus)).toHaveLength(1);
    expect(words(intakeCards(gus)[0])).toContain('attempt 9');
    await story.reads();
    expect(intakeCards(gus)).toHaveLength(1);
    expect(words(intakeCards(gus)[0])).toContain('attempt 13');
  });

  it('what is said later amends the same card, below the words, and one is left', async () => {
    const mia = story.person('mia');
    story.clock.advance(60_000);
    await story.says(mia, 'It is an iPhone 15 with iOS 26');
    expect(intakeCards(mia)).toHaveLength(1);
    expect(mia.chat.messages.findLast((message) => !message.deleted)).toBe(intakeCards(mia)[0]);
    expect(words(intakeCards(mia)[0])).toContain('iPhone 15 with iOS 26');
    await story.answer(mia, 'request.send');
    const [ticket] = await story.desk.store.tickets.ofRequester(mia.objectId as never, { open: true, limit: 9 });
    const card = words(story.card(1, ticket!.number));
    for (const part of ['cannot enrol', 'iPhone 15 with iOS 26']) expect(card).toContain(part);
  });

  it('a greeting alone is greeted, and what is not understood beside a card leaves it as it is', async () => {
    const noor = story.person('noor');
    const [greeting] = await story.says(noor, 'Hello');
    expect(words(greeting)).toContain('What can I help you with?');
    await story.says(noor, 'Outlook on my Android phone does not sync');
    const [thanks] = await story.says(noor, 'thanks');
    expect(words(thanks)).toContain('You are welcome');
    expect(words(intakeCards(noor)[0])).not.toContain('thanks');
  });

  it('dots that cannot be shown cost nobody an answer', async () => {
    const dov = story.microsoft.addUser({ principalName: 'dov@contoso.example', name: 'Dov' });
    await story.microsoft.installFor(dov);
    await story.settled();
    const fault = story.microsoft.faults.add({ on: { person: dov }, then: { status: 500 }, times: 1 });
    await dov.writes('My Mac cannot join the Wi-Fi');
    await story.reads();
    expect(fault.hits).toBe(1);
    expect(intakeCards(dov)).toHaveLength(1);
  });
});
