import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConnectorClient } from '../../src/adapters/teams/connector-client.js';
import { makeConnectorMessenger } from '../../src/adapters/teams/connector-messenger.js';
import type { DeliveryError } from '../../src/ports/delivery-error.js';
import type { Messenger } from '../../src/ports/messenger.js';
import { CLOUDS } from '../../src/settings/clouds.js';
import { TENANT } from '../helpers/edge.js';
import { countingCredential, startFarSide, type FarSide, type Reply } from '../helpers/far-side.js';

const BOT = { appId: '4d6c2b1a-8e3f-4a57-b9d0-1c2e3f4a5b6c', tenantId: TENANT };
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [] };
const THREAD = '19:tier1@thread.tacv2;messageid=17';

let teams: FarSide;
let client: ConnectorClient;
let messenger: Messenger;
let serviceUrl: string;

beforeEach(async () => {
  teams = await startFarSide();
  client = new ConnectorClient({
    cloud: { ...CLOUDS.public, name: 'custom' },
    credential: countingCredential(),
    timeLimit: 300,
  });
  messenger = makeConnectorMessenger(client, BOT);
  serviceUrl = `${teams.base}/teams/`;
});
afterEach(async () => {
  await teams.stop();
  await client.close();
});

const send = (): Promise<unknown> => messenger.send({ serviceUrl, conversation: THREAD }, { text: 'hello' });
const update = (): Promise<unknown> =>
  messenger.update({ serviceUrl, conversation: THREAD, activity: '17' }, { card: CARD });
const failure = (work: Promise<unknown>): Promise<DeliveryError> =>
  work.then(
    () => {
      throw new TypeError('it was expected to fail');
    },
    (error: unknown) => error as DeliveryError,
  );

describe('what goes out', () => {
  it('starts a thread with a card, and knows its first message', async () => {
    teams.reply({ status: 201, body: { id: '19:tier1@thread.tacv2;messageid=17', activityId: '17' } });
    const made = await messenger.openThread(
      { serviceUrl, channel: '19:tier1@thread.tacv2' },
      { card: CARD, summary: 'T-1042' },
    );
    expect(made).toEqual({ activity: '17' });
    expect(teams.asked).toEqual([
      {
        method: 'POST',
        path: '/teams/v3/conversations',
        authorization: 'Bearer token-1',
        body: {
          isGroup: true,
          bot: { id: `28:${BOT.appId}` },
          tenantId: TENANT,
          channelData: { channel: { id: '19:tier1@thread.tacv2' }, tenant: { id: TENANT } },
          activity: {
            type: 'message',
            summary: 'T-1042',
            attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
          },
        },
      },
    ]);
  });

  it('finds the first message in the id of the thread when it is not named apart', async () => {
    teams.reply({ status: 201, body: { id: '19:tier1@thread.tacv2;messageid=18' } });
    const at = { serviceUrl, channel: '19:tier1@thread.tacv2' };
    expect(await messenger.openThread(at, { card: CARD })).toEqual({ activity: '18' });
  });

  it('opens a chat', async () => {
    teams.reply({ status: 201, body: { id: 'a:1ana' } });
    expect(await messenger.openChat({ serviceUrl, person: '29:1ana' })).toEqual({ conversation: 'a:1ana' });
    expect(teams.asked[0]?.body).toMatchObject({ isGroup: false, tenantId: TENANT, members: [{ id: '29:1ana' }] });
  });

  it('writes into a thread, with mentions that occur in the text', async () => {
    teams.reply({ status: 201, body: { id: '21' } });
    const mentions = [
      { mri: '29:1bo', name: 'Bo' },
      { mri: '29:1cho', name: 'Cho' },
    ];
    const sent = await messenger.send(
      { serviceUrl, conversation: THREAD },
      { text: '<at>Bo</at>, your turn', mentions },
    );
    expect(sent).toEqual({ activity: '21' });
    expect(teams.asked[0]).toMatchObject({
      path: `/teams/v3/conversations/${encodeURIComponent(THREAD)}/activities`,
      body: {
        type: 'message',
        text: '<at>Bo</at>, your turn',
        textFormat: 'markdown',
        entities: [{ type: 'mention', text: '<at>Bo</at>', mentioned: { id: '29:1bo', name: 'Bo' } }],
      },
    });
  });

  it('may be accepted without a name', async () => {
    teams.reply({ status: 202, body: '' });
    expect(await send()).toEqual({ activity: null });
  });

  it('replaces a whole message, and removes one', async () => {
    await update();
    await messenger.remove({ serviceUrl, conversation: THREAD, activity: '17' });
    const path = `/teams/v3/conversations/${encodeURIComponent(THREAD)}/activities/17`;
    expect(teams.asked.map(({ method, path: asked }) => [method, asked])).toEqual([
      ['PUT', path],
      ['DELETE', path],
    ]);
    expect(teams.asked[0]?.body).toMatchObject({ type: 'message', id: '17', attachments: [{ content: CARD }] });
  });
});

describe('a refusal', () => {
  const blocked = { errorCode: 209, message: '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "errorCode": null\r\n}' };
  it.each<[Reply, string, string | null]>([
    [{ status: 429, body: { error: { code: 'TooManyRequests', message: 'quota' } } }, 'throttled', 'TooManyRequests'],
    [{ status: 403, body: blocked }, 'blocked', 'MessageWritesBlocked'],
    [{ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }, 'blocked', 'BotNotInConversationRoster'],
    [{ status: 404, body: { error: { code: 'ConversationNotFound' } } }, 'gone', 'ConversationNotFound'],
    [{ status: 400, body: { error: { code: 'BadSyntax' } } }, 'refused', 'BadSyntax'],
    [{ status: 413, body: { error: { code: 'MessageSizeTooBig' } } }, 'refused', 'MessageSizeTooBig'],
    [{ status: 412, body: {} }, 'unavailable', null],
  ])('is known by its reason, for a new message and for an old one: %j', async (reply, reason, code) => {
    teams.reply(reply);
    expect(await failure(send())).toMatchObject({ reason, vendor: { code } });
    expect(await failure(update())).toMatchObject({ reason, vendor: { code } });
    expect(teams.asked).toHaveLength(2);
  });

  it.each<Reply>([
    ...[500, 501, 502, 503, 504].map((status) => ({ status })),
    { status: 503, body: '<html>busy</html>' },
    { status: 200, body: '<html>sign in to the network first</html>' },
  ])('with %j leaves a new message in doubt, and an old one to be written again', async (reply) => {
    teams.reply(reply);
    expect((await failure(send())).reason).toBe('unknown');
    expect((await failure(update())).reason).toBe('unavailable');
    expect(teams.asked).toHaveLength(2);
  });

  it('may name a wait, in seconds or as a date', async () => {
    teams.reply({ status: 429, headers: { 'Retry-After': '7' } });
    expect((await failure(send())).retryAfter).toBe(7_000);
    teams.reply({ status: 503, headers: { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() } });
    expect((await failure(send())).retryAfter).toBeGreaterThan(57_000);
    teams.reply({ status: 429, headers: { 'Retry-After': 'soon' } });
    expect((await failure(send())).retryAfter).toBeNull();
  });
});

describe('a token', () => {
  it('that is refused is renewed once, and the message goes out', async () => {
    teams.reply({ status: 401 }, { status: 201, body: { id: '22' } });
    expect(await send()).toEqual({ activity: '22' });
    expect(teams.asked.map(({ authorization }) => authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('that is refused again is for later', async () => {
    teams.reply({ status: 401 });
    expect((await failure(send())).reason).toBe('unavailable');
    expect(teams.asked).toHaveLength(2);
  });
});

describe('no answer', () => {
  it.each(['hang', 'reset'] as const)(
    'leaves a new message in doubt, and an old one to be written again: %s',
    async (how) => {
      teams.reply(how);
      expect((await failure(send())).reason).toBe('unknown');
      expect((await failure(update())).reason).toBe('unavailable');
      expect(teams.asked).toHaveLength(2);
    },
  );

  it('since nobody listens means that nothing was sent', async () => {
    await teams.stop();
    expect(await failure(send())).toMatchObject({ reason: 'unavailable', vendor: { code: 'ECONNREFUSED' } });
  });

  it('with a name is a doubt, since something was made', async () => {
    teams.reply({ status: 201, body: {} });
    expect((await failure(messenger.openChat({ serviceUrl, person: '29:1ana' }))).reason).toBe('unknown');
  });
});

describe('a service address', () => {
  it.each([
    'http://teams.example/',
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'ftp://x/',
    'nonsense',
    'https://me:pw@x.example/',
  ])('that is not safe gets no token: %s', async (unsafe) => {
    const at = { serviceUrl: unsafe, conversation: 'a:1' };
    expect(await failure(messenger.send(at, { text: 'hello' }))).toMatchObject({ reason: 'refused' });
  });

  it('on loopback is for custom clouds alone', async () => {
    const inPublic = new ConnectorClient({ cloud: CLOUDS.public, credential: countingCredential() });
    const messages = makeConnectorMessenger(inPublic, BOT);
    const at = { serviceUrl, conversation: 'a:1' };
    expect((await failure(messages.send(at, { text: 'hello' }))).reason).toBe('refused');
    await inPublic.close();
    expect(teams.asked).toEqual([]);
  });
});
