import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEdge, TENANT, type Edge } from '../helpers/edge.js';

const OTHER_TENANT = '11111111-2222-3333-4444-555555555555';

let edge: Edge;

beforeAll(async () => {
  edge = await startEdge();
});
afterAll(async () => {
  await edge.stop();
});

describe('a call notification', () => {
  const established = { '@odata.type': '#microsoft.graph.commsNotifications', value: [] };
  const notify = async (path: string, token: string | null): Promise<number> => {
    const { status } = await edge.post(path, established, token === null ? {} : { Authorization: `Bearer ${token}` });
    return status;
  };

  it('is taken from either issuer, for an attempt of ours', async () => {
    expect(await notify('/api/calls/ours', await edge.calls.mint())).toBe(202);
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
    ['an unknown key', { kid: 'nobody' }, 401],
    ['no signature', { alg: 'none' }, 401],
  ])('is refused with a token of %s', async (_name, wish, status) => {
    expect(await notify('/api/calls/ours', await edge.calls.mint(wish as object))).toBe(status);
  });

  it('is refused with no token, and with one for the channel', async () => {
    expect(await notify('/api/calls/ours', null)).toBe(401);
    expect(await notify('/api/calls', await edge.issuer.mint())).toBe(401);
  });
});
