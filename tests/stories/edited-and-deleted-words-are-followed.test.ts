import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { screenshot } from '../helpers/drawn.js';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a requester’s edited and deleted words are followed', () => {
  const story = useStory();
  /** Teams tells edits of a message apart by their time. */
  const edits = async (who: Person, from: string, to: string): Promise<void> => {
    story.clock.advance(1_000);
    await who.edits(written(who, from), to);
    await story.settled();
  };
  const written = (who: Person, text: string) => who.chat.messages.findLast((one) => one.text === text)!;

  it('before it is sent, the card says what the message says now', async () => {
    const mia = story.person('mia');
    await story.says(mia, 'My iPhone cannot enrol');
    await edits(mia, 'My iPhone cannot enrol', 'My Android phone cannot enrol');
    const card = words(mia.chat.latestCard());
    expect(card).toContain('My Android phone cannot enrol (edited)');
    expect(card).not.toContain('My iPhone cannot enrol');
    await story.answer(mia, 'request.send');
    expect(await story.ticket('T-1001')).toMatchObject({ subject: { platform: 'android' } });
  });

  it('after it is sent, staff read the new words and that they are new; nobody is called', async () => {
    const mia = story.person('mia');
    await story.press(story.person('ana'), 1, 'T-1001', 'ticket.take');
    const before = story.thread(1, 'T-1001').length;
    await edits(mia, 'My Android phone cannot enrol', 'My Android phone cannot enrol, 0x80180014');
    expect(words(story.card(1, 'T-1001'))).toContain('My Android phone cannot enrol, 0x80180014 (edited)');
    expect(story.thread(1, 'T-1001')).toHaveLength(before);
  });

  it('a changed answer does not call a second time', async () => {
    const [ana, mia] = [story.person('ana'), story.person('mia')];
    await story.press(ana, 1, 'T-1001', 'ticket.ask', { question: 'Which version?' });
    await story.says(mia, 'Android 51');
    const before = story.thread(1, 'T-1001').length;
    await edits(mia, 'Android 51', 'Android 15');
    expect(words(story.card(1, 'T-1001'))).toContain('Android 15 (edited)');
    expect(words(story.card(1, 'T-1001'))).not.toContain('Android 51');
    expect(words(mia.chat.messages.find((one) => words(one).includes('Which version?')))).toContain(
      'Android 15 (edited)',
    );
    expect(story.thread(1, 'T-1001')).toHaveLength(before);
  });

  it('deleted words are shown as removed', async () => {
    const mia = story.person('mia');
    await mia.deletes(written(mia, 'Android 15'));
    await story.settled();
    expect(words(story.card(1, 'T-1001'))).not.toContain('Android 15');
    expect(words(story.card(1, 'T-1001'))).toContain('(removed)');
  });

  it('a request whose words are all deleted is gone', async () => {
    const noor = story.person('noor');
    await story.says(noor, 'The VPN on my laptop does not connect');
    await noor.deletes(written(noor, 'The VPN on my laptop does not connect'));
    await story.settled();
    expect(noor.chat.messages.filter((one) => !one.deleted && verbsOn(one).includes('request.send'))).toEqual([]);
    story.clock.advance(86_400_000);
    await story.settled();
    expect(await story.desk.store.tickets.ofRequester(noor.objectId as never, { open: true, limit: 9 })).toEqual([]);
  });

  it('and so is one that was a picture alone', async () => {
    const noor = story.person('noor');
    const { message } = await noor.writes('', { pictures: [await screenshot(40, 30)] });
    await story.reads();
    expect(words(noor.chat.latestCard())).toContain('One picture goes along.');
    await noor.deletes(message);
    await story.settled();
    expect(noor.chat.messages.filter((one) => !one.deleted && verbsOn(one).includes('request.send'))).toEqual([]);
  });

  it('a greeting that turns into a problem by an edit is read as one', async () => {
    const noor = story.person('noor');
    await story.says(noor, 'Hello');
    await edits(noor, 'Hello', 'Hello, Outlook on my iPhone does not sync');
    await story.reads();
    expect(words(noor.chat.latestCard())).toContain('Outlook on my iPhone does not sync');
    expect(verbsOn(noor.chat.latestCard())).toContain('request.send');
  });

  it('in the requester’s language for the requester', async () => {
    const yijun = story.person('yijun');
    await story.says(yijun, '我的筆電連不上 VPN');
    await edits(yijun, '我的筆電連不上 VPN', '我的筆電連不上公司的 VPN');
    expect(words(yijun.chat.latestCard())).toContain('我的筆電連不上公司的 VPN（已編輯）');
  });

  it('what somebody else wrote cannot be changed by it', async () => {
    const ticket = await takenByAna(story, 'The Wi-Fi profile is missing on my Mac');
    const mia = story.person('mia');
    const theirs = written(mia, 'The Wi-Fi profile is missing on my Mac');
    const noor = story.person('noor');
    await noor.sends({ type: 'messageUpdate', id: theirs.id, text: 'gone', channelData: { eventType: 'editMessage' } });
    await story.settled();
    expect(words(story.card(1, ticket))).toContain('The Wi-Fi profile is missing on my Mac');
  });
});
