import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { message, personal } from '../helpers/activities.js';
import { startEdge, type Edge } from '../helpers/edge.js';

const OTHER_TENANT = '11111111-2222-3333-4444-555555555555';

let edge: Edge;

beforeAll(async () => {
  edge = await startEdge();
});
afterAll(async () => {
  await edge.stop();
});

const deliverWith = async (token: string, activity: unknown = message('hello')): Promise<number> => {
  const { status } = await edge.post('/api/messages', activity, { Authorization: `Bearer ${token}` });
  return status;
};

describe('an activity', () => {
  it.each(['type', 'from', 'conversation', 'serviceUrl', 'channelId', 'id'])(
    'without %s is malformed',
    async (field) => {
      const response = await edge.deliver({ ...message('hello'), [field]: undefined });
      expect(response.status).toBe(400);
    },
  );

  it.each([
    ['an array', []],
    ['a number', 7],
    ['null', null],
    ['half a JSON object', '{"type":"message",'],
    ['nothing', ''],
    ['very deep', `{"a":${'['.repeat(50_000)}`],
  ])('that is no JSON object is malformed: %s', async (_name, body) => {
    expect(await deliverWith(await edge.issuer.mint(), body)).toBe(400);
  });

  it('of another type than JSON is refused', async () => {
    const response = await edge.post('/api/messages', 'a=b', {
      Authorization: `Bearer ${await edge.issuer.mint()}`,
      'Content-Type': 'text/plain',
    });
    expect(response.status).toBe(415);
  });

  it.each([
    ['tenant of the channel data', { channelData: { tenant: { id: OTHER_TENANT } } }],
    [
      'tenant of the conversation',
      { conversation: { id: 'a:1', conversationType: 'personal', tenantId: OTHER_TENANT } },
    ],
    ['no tenant', { channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } }],
    ['another channel', { channelId: 'emulator' }],
    ['the channel extension', { channelId: 'AseChannel' }],
  ])('from elsewhere is refused: %s', async (_name, fields) => {
    const response = await edge.deliver({ ...message('hello'), ...fields });
    expect(response.status).toBe(403);
  });

  it('of a sender who is nobody in the directory is refused when he speaks, ignored when something happens', async () => {
    const from = { id: '29:1stranger', name: 'Stranger' };
    expect((await edge.deliver(message('hello', { from }))).status).toBe(400);
    const before = edge.received.length;
    const event = personal({ type: 'installationUpdate', action: 'add', from });
    expect((await edge.deliver(event)).status).toBe(200);
    expect(edge.received).toHaveLength(before);
  });
});

describe('a body of 5 MB', () => {
  const body = JSON.stringify(message('x'.repeat(5_000_000)));

  it('is refused by its announced length', async () => {
    expect(await deliverWith(await edge.issuer.mint(), body)).toBe(413);
  });

  it('is refused when it announces nothing', async () => {
    const response = await fetch(`${edge.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await edge.issuer.mint()}` },
      body: new Blob([body]).stream(),
      duplex: 'half',
    });
    expect(response.status).toBe(413);
  });

  it('is not even read without a token', async () => {
    expect((await edge.post('/api/messages', body)).status).toBe(401);
  });
});
