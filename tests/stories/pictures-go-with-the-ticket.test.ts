import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { Message } from '../../src/simulator/tenant/message.js';
import { screenshot } from '../helpers/drawn.js';
import { FINDINGS, TRIED } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a requester’s pictures go with the ticket', () => {
  const story = useStory();
  const pictureIn = (thread: readonly Message[]): Message[] =>
    thread.filter((message) => !message.deleted && message.content.attachments.length > 0);
  const bytesOf = (message: Message): Buffer =>
    Buffer.from(String(message.content.attachments[0]?.['contentUrl']).split(',')[1] ?? '', 'base64');

  it('one that comes before any words begins a request', async () => {
    const mia = story.person('mia');
    await mia.writes('', { pictures: [await screenshot()] });
    await story.reads();
    const card = mia.chat.latestCard()!;
    expect(words(card)).toContain('One picture goes along.');
    expect(words(card)).toContain('See the picture');
    expect(verbsOn(card)).toContain('request.send');
    await story.says(mia, 'My iPhone says this when I enrol');
    expect(words(mia.chat.latestCard())).toContain('One picture goes along.');
    await story.answer(mia, 'request.send', { title: 'The iPhone does not enrol' });
  });

  it('is shown under the card of the tier that has the ticket, small enough for a message', async () => {
    const [shown, ...more] = pictureIn(story.thread(1, 'T-1001'));
    expect(more).toEqual([]);
    expect(shown!.text).toBe('🖼 Picture from Mia · T-1001');
    const { width, height, format } = await sharp(bytesOf(shown!)).metadata();
    expect([width, height, format]).toEqual([1024, 576, 'png']);
  });

  it('and under that of the next tier when the ticket moves, once in each', async () => {
    const [ana, cho] = [story.person('ana'), story.person('cho')];
    await story.press(ana, 1, 'T-1001', 'ticket.take');
    await story.press(ana, 1, 'T-1001', 'ticket.escalate', { tried: TRIED });
    expect(pictureIn(story.thread(2, 'T-1001'))).toHaveLength(1);
    await story.press(cho, 2, 'T-1001', 'ticket.take');
    await story.press(cho, 2, 'T-1001', 'ticket.return', { why: FINDINGS });
    expect(pictureIn(story.thread(1, 'T-1001'))).toHaveLength(1);
    expect(pictureIn(story.thread(2, 'T-1001'))).toHaveLength(1);
  });

  it('one that answers a question comes to those who asked', async () => {
    const [ana, mia] = [story.person('ana'), story.person('mia')];
    await story.press(ana, 1, 'T-1001', 'ticket.ask', { question: 'What does the screen say?' });
    await mia.writes('', { pictures: [await screenshot(300, 200)] });
    await story.reads();
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'working', question: null });
    expect(words(story.card(1, 'T-1001'))).toContain('(picture)');
    expect(pictureIn(story.thread(1, 'T-1001'))).toHaveLength(2);
  });

  it('one that its requester deletes is taken back', async () => {
    const mia = story.person('mia');
    const pasted = mia.chat.messages.findLast((message) => message.from === mia)!;
    await mia.deletes(pasted);
    await story.settled();
    expect(pictureIn(story.thread(1, 'T-1001'))).toHaveLength(1);
    expect(words(story.card(1, 'T-1001'))).toContain('(removed)');
  });

  it('from staff in a thread it cannot be seen, and the answer says so', async () => {
    const [ana, channel] = [story.person('ana'), story.channel(1)];
    const before = channel.messages.length;
    await ana.writesIn(channel, 'see here', { mention: true, pictures: 1, thread: story.card(1, 'T-1001') });
    await story.settled();
    const answers = channel.messages.slice(before).map(words).join('\n');
    expect(answers).toMatch(/cannot (?:see|open|read)/);
  });
});
