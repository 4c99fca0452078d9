import { describe, expect, it } from '@jest/globals';
import { parseActivity } from '../../src/adapters/teams/activity.js';
import { readActivity, type Reading } from '../../src/adapters/teams/read-activity.js';
import { ANA, BOT, click, inThread, message, personal, TEAM, TIER_1 } from '../helpers/activities.js';
import { TENANT } from '../helpers/edge.js';

const read = (sent: unknown): Reading => {
  const parsed = parseActivity(sent);
  expect(parsed).toHaveProperty('activity');
  return 'activity' in parsed ? readActivity(parsed.activity, 42) : 'ignored';
};
const inbound = (sent: unknown): unknown => {
  const reading = read(sent);
  return typeof reading === 'object' ? reading.inbound : reading;
};
const mention = (id: string, name: string): object => ({
  type: 'mention',
  mentioned: { id, name },
  text: `<at>${name}</at>`,
});

describe('a message', () => {
  it('in a personal chat says who wrote what, when and where', () => {
    expect(inbound(message('My laptop shows 0x80180014'))).toEqual({
      type: 'message',
      key: 'a:1ana|1757923190001',
      at: Date.parse('2026-09-15T08:00:00.123Z'),
      place: { kind: 'personal', conversation: 'a:1ana' },
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      sender: { id: 'a1b2c3d4-1111-4a2b-8c3d-000000000001', name: 'Ana', mri: '29:1ana' },
      locale: 'en-GB',
      activity: '1757923190001',
      text: 'My laptop shows 0x80180014',
      mentionsBot: false,
      mentions: [],
      files: [],
    });
  });

  it('in a thread is in its channel, without the mention of the bot', () => {
    const entities = [mention(BOT.id, 'Tierline'), { type: 'clientInfo', locale: 'zh-TW' }];
    expect(inbound(inThread({ type: 'message', text: '<at>Tierline</at> status T-1042\n', entities }))).toMatchObject({
      key: `${TIER_1};messageid=1757923200123|1757923190001`,
      place: { kind: 'channel', team: TEAM, channel: TIER_1, thread: '1757923200123' },
      locale: 'zh-TW',
      text: 'status T-1042',
      mentionsBot: true,
    });
  });

  it('keeps the names of others who are mentioned', () => {
    const entities = [mention(BOT.id, 'Tierline'), mention('29:1bo', 'Bo $& Co'), mention(TEAM, 'Everyone')];
    const text = '<at>Tierline</at> new for <at>Bo $& Co</at>, tell <at>Everyone</at>';
    expect(inbound(inThread({ type: 'message', text, entities }))).toMatchObject({
      text: 'new for Bo $& Co, tell Everyone',
      mentions: [{ mri: '29:1bo', name: 'Bo $& Co' }],
    });
  });

  it('cannot forge a mention by writing one', () => {
    expect(inbound(message('<at>Tierline</at> &lt;at&gt;Bo&lt;/at&gt;'))).toMatchObject({
      text: '<at>Tierline</at> <at>Bo</at>',
      mentionsBot: false,
      mentions: [],
    });
  });

  it.each([
    ['a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#x27;', `a <b> &amp; "c" 'd'`],
    ['x&nbsp;y\u00a0z', 'x y z'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['&#0; &#xD800; &#9999999; &nosuch;', '&#0; &#xD800; &#9999999; &nosuch;'],
    ['  ', ''],
    ['${1+1} **x** [a](javascript:1)', '${1+1} **x** [a](javascript:1)'],
  ])('is plain text, decoded once: %j', (sent, text) => {
    expect(inbound(message(sent))).toMatchObject({ text });
  });

  it('lists its files, and not the copy of itself as HTML', () => {
    const attachments = [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: 'https://x/doc',
        name: 'a.zip',
        content: { downloadUrl: 'https://x/dl' },
      },
      { contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original' },
      { contentType: 'text/html', content: '<p>hi</p>' },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
      'rubbish',
    ];
    expect(inbound(message('', { attachments }))).toMatchObject({
      files: [
        { name: 'a.zip', contentType: 'application/vnd.microsoft.teams.file.download.info', url: 'https://x/dl' },
        { name: null, contentType: 'image/*', url: expect.stringContaining('/v3/attachments/1/') as unknown },
      ],
    });
  });

  it('from somebody without a place in the directory is not read', () => {
    expect(read(message('hi', { from: { id: '29:1x', name: 'X' } }))).toBe('noPerson');
    expect(read(message('hi', { from: { ...ANA, aadObjectId: 'not-a-guid' } }))).toBe('noPerson');
  });

  it('without a time happened now', () => {
    expect(inbound(message('hi', { timestamp: undefined }))).toMatchObject({ at: 42 });
    expect(inbound(message('hi', { timestamp: 'yesterday' }))).toMatchObject({ at: 42 });
  });

  it('in a group chat is in a group', () => {
    const conversation = { id: '19:meeting@thread.v2', conversationType: 'groupChat', tenantId: TENANT };
    expect(inbound(message('hi', { conversation }))).toMatchObject({
      place: { kind: 'group', conversation: '19:meeting@thread.v2' },
    });
  });
});

describe('an edit', () => {
  it('has another key than the message and than the next edit, and the same when it is delivered again', () => {
    const edit = (timestamp: string): unknown =>
      inbound(message('better', { type: 'messageUpdate', timestamp, channelData: { eventType: 'editMessage' } }));
    const keys = [inbound(message('first')), edit('2026-09-15T08:01:00Z'), edit('2026-09-15T08:02:00Z')].map(
      (each) => (each as { key: string }).key,
    );
    expect(new Set(keys).size).toBe(3);
    expect(edit('2026-09-15T08:01:00Z')).toMatchObject({ type: 'edited', key: keys[1], text: 'better' });
  });

  it('may be a deletion', () => {
    expect(inbound(personal({ type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }))).toMatchObject(
      {
        type: 'deleted',
        activity: '1757923190001',
      },
    );
  });
});

describe('a click', () => {
  it('says verb, data and the message that was clicked', () => {
    expect(inbound(click('ticket.take', { ticket: 'T-1042', v: 3 }))).toMatchObject({
      type: 'click',
      verb: 'ticket.take',
      data: { ticket: 'T-1042', v: 3 },
      card: '1757923200123',
      place: { thread: '1757923200123' },
    });
  });

  it('of an old client comes as a message without text', () => {
    expect(
      inbound(personal({ type: 'message', replyToId: '17', value: { verb: 'ticket.confirm', ticket: 'T-1' } })),
    ).toMatchObject({
      type: 'click',
      verb: 'ticket.confirm',
      data: { verb: 'ticket.confirm', ticket: 'T-1' },
      card: '17',
    });
  });

  it.each([{}, { value: null }, { value: { action: 'x' } }, { value: { action: { verb: 7 } } }])(
    'without a verb is not one: %j',
    (fields) => {
      expect(read(personal({ type: 'invoke', name: 'adaptiveCard/action', value: undefined, ...fields }))).toBe(
        'ignored',
      );
    },
  );
});

describe('what becomes of the bot, a channel or a team', () => {
  const update = (data: object, fields: object = {}): unknown =>
    inbound(
      inThread(
        {
          type: 'conversationUpdate',
          ...fields,
          conversation: { id: TEAM, conversationType: 'channel', tenantId: TENANT },
        },
        data,
      ),
    );

  it.each([
    ['add', 'installed'],
    ['add-upgrade', 'installed'],
    ['remove', 'uninstalled'],
    ['remove-upgrade', 'uninstalled'],
  ])('installation: %s', (action, type) => {
    expect(inbound(personal({ type: 'installationUpdate', action }))).toMatchObject({ type });
  });

  it('membership of the bot, in the channel that was chosen', () => {
    const settings = { selectedChannel: { id: TIER_1 } };
    expect(update({ settings }, { membersAdded: [{ id: BOT.id }] })).toMatchObject({
      type: 'installed',
      place: { kind: 'channel', team: TEAM, channel: TIER_1, thread: null },
    });
    expect(update({}, { membersRemoved: [{ id: BOT.id }] })).toMatchObject({ type: 'uninstalled' });
  });

  it.each(['channelRenamed', 'channelDeleted', 'channelRestored'])('channel: %s', (eventType) => {
    expect(update({ eventType, channel: { id: TIER_1, name: 'Service desk' } })).toMatchObject({
      type: eventType,
      channel: TIER_1,
      name: 'Service desk',
    });
  });

  it.each(['teamDeleted', 'teamHardDeleted'])('team: %s', (eventType) => {
    expect(update({ eventType })).toMatchObject({ type: 'teamDeleted' });
  });

  it.each([
    inThread({ type: 'conversationUpdate', membersAdded: [{ id: '29:1bo' }] }),
    inThread({ type: 'conversationUpdate' }, { eventType: 'teamRenamed' }),
    inThread({ type: 'conversationUpdate' }, { eventType: 'somethingNew' }),
    inThread({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
    personal({ type: 'typing' }),
    personal({ type: 'event', name: 'application/vnd.microsoft.readReceipt' }),
    personal({ type: 'nothingWeKnow' }),
  ])('all else is nothing to us (%#)', (sent) => {
    expect(read(sent)).toBe('ignored');
  });
});
