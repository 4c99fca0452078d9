import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEdge, TENANT, type Edge } from '../helpers/edge.js';
import { newKey } from '../helpers/issuer.js';
import { until } from '../helpers/until.js';

const OTHER_TENANT = '11111111-2222-3333-4444-555555555555';
const CALL = '2f1a1100-b174-40a0-aba7-0b405e01ed92';

let edge: Edge;

beforeAll(async () => {
  edge = await startEdge();
});
afterAll(async () => {
  await edge.stop();
});

const told = (state: string): object => ({
  '@odata.type': '#microsoft.graph.commsNotifications',
  value: [{ changeType: 'updated', resourceUrl: `/communications/calls/${CALL}`, resourceData: { state } }],
});
const notify = async (path: string, token: string | null, body = told('established')): Promise<number> => {
  const { status } = await edge.post(path, body, token === null ? {} : { Authorization: `Bearer ${token}` });
  return status;
};

describe('a call notification', () => {
  it('is taken from either issuer, for an attempt of ours', async () => {
    expect(await notify('/api/calls/ours', await edge.calls.mint())).toBe(202);
    expect(edge.notified).toEqual([{ call: CALL, kind: 'state', state: 'established', result: null }]);
    expect(
      await notify('/api/calls/ours', await edge.calls.mint({ claims: { iss: 'https://api.botframework.com' } })),
    ).toBe(202);
    expect(await notify('/api/calls/another', await edge.calls.mint())).toBe(404);
    expect(await notify('/api/calls', await edge.calls.mint())).toBe(202);
  });

  it.each([
    ['another tenant', { claims: { tid: OTHER_TENANT } }, 403],
    ['no tenant', { claims: { tid: undefined } }, 403],
    ['another bot', { claims: { aud: TENANT } }, 401],
    ['another issuer', { claims: { iss: 'https://login.example' } }, 401],
    ['an hour ago', { claims: { exp: Math.floor(Date.now() / 1000) - 3_600 } }, 401],
    ['an unknown key', { kid: 'nobody' }, 401],
    ['a key that is not the signer’s', { key: newKey().privateKey }, 401],
    ['no signature', { alg: 'none' }, 401],
  ])('is refused with a token of %s, and changes nothing', async (_name, wish, status) => {
    const before = edge.notified.length;
    expect(await notify('/api/calls/ours', await edge.calls.mint(wish as object))).toBe(status);
    expect(await notify('/api/calls', await edge.calls.mint(wish as object), told('incoming'))).toBe(status);
    expect([edge.notified.length, edge.rejected.length]).toEqual([before, 0]);
  });

  it('is refused with no token, and with one for the channel', async () => {
    expect(await notify('/api/calls/ours', null)).toBe(401);
    expect(await notify('/api/calls', await edge.issuer.mint())).toBe(401);
  });

  it('that cannot be read is taken and counted: Graph could not send it better', async () => {
    const token = await edge.calls.mint();
    expect(
      await notify('/api/calls/ours', token, { value: [7, ...(told('established') as { value: [] }).value] }),
    ).toBe(202);
    expect(edge.logged.filter((line) => line.includes('"skipped":1'))).toHaveLength(1);
  });
});

describe('a call to the bot', () => {
  it('is answered at once, and turned away once for each call', async () => {
    const incoming = told('incoming') as { value: readonly object[] };
    const twice = { value: [...incoming.value, ...incoming.value] };
    expect(await notify('/api/calls', await edge.calls.mint(), twice)).toBe(202);
    await until(() => edge.rejected.length > 0);
    expect(edge.rejected).toEqual([CALL]);
  });

  it('is turned away by its first notification alone', async () => {
    expect(await notify('/api/calls', await edge.calls.mint(), told('terminated'))).toBe(202);
    expect(edge.rejected).toHaveLength(1);
  });
});
