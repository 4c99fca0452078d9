import { describe, expect, it } from '@jest/globals';
import type { User } from '../../src/simulator/tenant/user.js';
import { useStory, words } from '../helpers/story.js';

const OUTSIDER = { id: '11111111-2222-4333-8444-555555555555', name: 'Partner', type: 'federatedUser' };

describe('a ticket is made from any message', () => {
  const story = useStory();
  const noor = () => story.person('noor');
  const written = (html: string, from: User | typeof OUTSIDER | null = noor()) => ({ html, from });

  it('by staff for its author, who is told of it, with the words as they can be read', async () => {
    const html =
      '<div><p>My <b>iPhone</b> won&#39;t enrol &amp; says <i>0x80180014</i><br>since today</p>' +
      '<script>alert(1)</script><img src="x" alt="pic"><blockquote>&lt;b&gt; it said</blockquote></div>';
    const shown = await story.person('ana').extension.opens(written(html));
    expect(shown.title).toBe('Create a ticket from this message');
    expect(words(shown.card)).toContain("My iPhone won't enrol & says 0x80180014\nsince today\n<b> it said");
    expect(words(shown.card)).not.toContain('alert');
    expect(words(shown.card)).toContain(`${noor().name}, who wrote the message`);
    await story.settled();
    const { text } = await story.person('ana').extension.submits(shown);
    expect(text).toBe(
      `T-1001 for ${noor().name} is in the queue of Service desk. I tell ${noor().name} in Teams; where that does not work, the card says what to do.`,
    );
    await story.settled();
    expect(await story.ticket('T-1001')).toMatchObject({
      requester: { id: noor().objectId },
      reporter: { name: 'Ana' },
      subject: { platform: 'ios', errorCodes: ['0x80180014'] },
    });
    expect(words(story.card(1, 'T-1001'))).toMatch(/Reported by: \nAna/);
    expect(noor().chat.messages.map(words).join('\n')).toContain('T-1001');
  });

  it('by anybody for themselves, from a thread as well, and is one however often it is sent', async () => {
    const { message } = await story.person('bo').writesIn(story.channel(1), 'Outlook on Android shows nothing');
    const shown = await story.person('cho').extension.opens(message);
    const inputs = { for: 'me', problem: 'Outlook on my Android shows nothing' };
    const first = await story.person('cho').extension.submits(shown, inputs, { times: 3 });
    const late = await story.person('cho').extension.submits(shown, inputs);
    expect([first.text, late.text]).toEqual(Array(2).fill(expect.stringContaining('T-1002 is in the queue')));
    await story.settled();
    expect(await story.ticket('T-1002')).toMatchObject({ requester: { name: 'Cho' } });
    expect((await story.ticket('T-1002')).reporter).toBeUndefined();
    expect(await story.desk.store.tickets.find('T-1003')).toBeUndefined();

    const own = await noor().extension.opens(written('<p>my mailbox is empty</p>', story.person('ana')));
    expect(words(own.card)).toContain('The ticket will be yours');
    expect(words(own.card)).not.toContain('who wrote the message');
    await noor().extension.submits(own);
    await story.settled();
    expect(await story.ticket('T-1003')).toMatchObject({ requester: { id: noor().objectId } });
  });

  it('not for a bot, nor for somebody from outside; it can be the clicker’s', async () => {
    for (const from of [null, OUTSIDER]) {
      const shown = await story.person('ana').extension.opens(written('<p>Build failed</p>', from));
      expect(words(shown.card)).toContain('not written by a person of your organisation');
    }
    const guest = story.microsoft.addUser({
      principalName: 'pat_fabrikam.example#EXT#@contoso.example',
      name: 'Pat (Guest)',
    });
    const shown = await story.person('ana').extension.opens(written('<p>VPN is slow</p>', guest));
    await story.settled();
    const { card } = await story.person('ana').extension.submits(shown, { for: 'author' });
    expect(words(card)).toContain('I do not find who wrote the message in the directory');
    expect(words(card)).toContain('VPN is slow');
    expect(words(card)).not.toContain('who wrote the message\n');
    expect(await story.desk.store.tickets.find('T-1004')).toBeUndefined();
  });

  it('waits for nobody: an author whom the directory has not told of yet can be pressed for again', async () => {
    const maria = story.microsoft.addUser({ principalName: 'maria@contoso.example', name: 'Maria', locale: 'en-GB' });
    const fault = story.microsoft.faults.add({ on: { path: /\/users\// }, then: { status: 503 } });
    const shown = await story.person('ana').extension.opens(written('<p>no Wi-Fi on the iPad</p>', maria));
    const pending = await story.person('ana').extension.submits(shown);
    expect(words(pending.card)).toContain('I am still asking the directory');
    // Whoever asks the directory now ends in vain; the next question comes ten minutes after that.
    await story.settled();
    story.microsoft.faults.remove(fault);
    story.clock.advance(10 * 60_000);
    await story.settled();
    const { text } = await story.person('ana').extension.submits(pending);
    expect(text).toContain('T-1004 for Maria');
  });
});

describe('for a person who reads Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });

  it('all of it is said in Chinese', async () => {
    const yijun = story.microsoft.addUser({ principalName: 'xin@contoso.example', name: '王小美', locale: 'zh-TW' });
    const shown = await yijun.extension.opens({ html: '<p>手機無法註冊</p>', from: story.person('ana') });
    expect(shown.title).toBe('以此訊息建立票證');
    expect(words(shown.card)).toMatch(/哪裡有問題[\s\S]*手機無法註冊[\s\S]*這張票證會是您的[\s\S]*建立票證/);
    const { text } = await yijun.extension.submits(shown);
    expect(text).toContain('T-1001 已在 服務台 的佇列中');
    const { hits } = await yijun.extension.searches('註冊');
    expect(hits.map((one) => [one.title, one.text])).toEqual([['T-1001 · 等待接手', '手機無法註冊']]);
    expect(words(hits[0]!.card)).toContain('截至');
    expect((await yijun.extension.searches('印表機')).text).toContain('找不到');
  });
});
