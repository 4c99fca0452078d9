import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { screenshot } from '../helpers/drawn.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const HOUR = 3_600_000;

describe('what cannot be taken is said, with the way that works', () => {
  const story = useStory();
  const said = (who: Person): string =>
    who.chat.messages
      .filter((one) => !one.deleted)
      .map(words)
      .join('\n');

  it('a file is noted by name, on the card and on the ticket', async () => {
    const mia = story.person('mia');
    await mia.writes('My Windows laptop cannot enrol, here is the log', {
      files: [{ name: 'MDMDiagReport.cab', downloadUrl: 'https://contoso-my.sharepoint.example/1' }],
    });
    await story.reads();
    expect(said(mia)).toContain('I cannot open files: MDMDiagReport.cab');
    expect(said(mia)).toContain('put it into OneDrive or SharePoint');
    await story.answer(mia, 'request.send');
    expect(words(story.card(1, 'T-1001'))).toContain('📎 MDMDiagReport.cab');
    // Nobody but Microsoft's own service is ever asked for it.
    expect(story.microsoft.wire.entries.filter((one) => one.path.includes('sharepoint'))).toEqual([]);
  });

  it('a file alone begins a request, in Chinese too', async () => {
    const yijun = story.person('yijun');
    await yijun.writes('', { files: [{ name: '記錄.zip', downloadUrl: 'https://contoso-my.sharepoint.example/2' }] });
    await story.reads();
    expect(said(yijun)).toContain('無法開啟檔案：記錄.zip');
    expect(verbsOn(yijun.chat.latestCard((one) => verbsOn(one).includes('request.send')))).toContain('request.person');
  });

  it('bytes that are no picture, and one that unfolds without end', async () => {
    const noor = story.person('noor');
    await noor.writes('look', { pictures: [{ content: new Uint8Array(Buffer.from('<svg/>')), type: 'image/png' }] });
    await story.reads();
    expect(said(noor)).toContain('it has to be a PNG, JPEG, GIF or WebP');
    const { content } = await screenshot(12_000, 12_000);
    await noor.writes('and this', { pictures: [{ content, type: 'image/png' }] });
    await story.reads();
    expect(said(noor)).toContain('Your picture is too large for me: at most 10 MB.');
    const card = noor.chat.latestCard((one) => verbsOn(one).includes('request.send'));
    expect(verbsOn(card)).toContain('request.person');
  });

  it('a request that was nothing else is none: its card goes, and it is not asked about', async () => {
    const lin = story.microsoft.addUser({ principalName: 'lin@contoso.example', name: 'Lin', locale: 'zh-TW' });
    await story.microsoft.installFor(lin);
    await story.settled();
    const { dropped } = await story.desk.store.drafts.endings(0);
    await lin.writes('', { pictures: [{ content: new Uint8Array(Buffer.from('%PDF-1.7')), type: 'image/png' }] });
    await story.reads();
    expect(said(lin)).toContain('PNG、JPEG、GIF');
    const before = lin.chat.messages.length;
    story.clock.advance(24 * HOUR);
    await story.settled();
    expect(lin.chat.messages).toHaveLength(before);
    expect(lin.chat.messages.filter((one) => !one.deleted && verbsOn(one).includes('request.send'))).toEqual([]);
    expect((await story.desk.store.drafts.endings(0)).dropped).toBe(dropped + 1);
    expect(await story.desk.store.drafts.openOf(lin.objectId as never)).toBeUndefined();
  });

  it('an address that is not of the service that brought the message is never asked', async () => {
    const mia = story.person('mia');
    const before = story.microsoft.wire.entries.length;
    await mia.sends({
      type: 'message',
      id: 'forged-1',
      text: 'My phone shows this',
      attachments: [{ contentType: 'image/*', contentUrl: 'https://evil.example/v3/attachments/1/views/original' }],
    });
    await story.reads();
    expect(said(mia)).toContain('I could not get your picture.');
    const asked = story.microsoft.wire.entries.slice(before).filter((one) => one.method === 'GET');
    expect(asked.filter((one) => one.path.includes('attachments'))).toEqual([]);
  });

  it('a service that does not answer is asked again, and at last the requester is told', async () => {
    const dov = story.microsoft.addUser({ principalName: 'dov@contoso.example', name: 'Dov' });
    await story.microsoft.installFor(dov);
    const fault = story.microsoft.faults.add({ on: { path: /attachments/ }, then: { status: 503 } });
    await dov.writes('This is on my screen', { pictures: [await screenshot()] });
    await story.reads();
    for (let hour = 0; hour < 5; hour += 1) {
      expect(said(dov)).not.toContain('I could not get your picture.');
      story.clock.advance(HOUR);
      await story.settled();
      if (fault.hits === 5) break;
    }
    expect(fault.hits).toBe(5);
    expect(said(dov)).toContain('I could not get your picture.');
  });
});
