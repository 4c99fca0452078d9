import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';

import { startOffice, type Json } from './tiny-bot.js';

const json = async (url: string): Promise<Json> => (await (await fetch(url)).json()) as Json;

describe('what Teams sends to the bot', () => {
  let stage: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    stage = await startOffice();
  });
  afterAll(() => stage.stop());

  it('carries a token that the published keys verify, bound to the service URL', async () => {
    const { bot, ana, microsoft } = stage;
    await ana.writes('hello');
    const token = (bot.heardHeaders.at(-1)?.authorization ?? '').replace('Bearer ', '');
    const metadata = await json(microsoft.cloud.botOpenIdUrl);
    const keys = createRemoteJWKSet(new URL(String(metadata['jwks_uri'])));
    const { payload } = await jwtVerify(token, keys, {
      issuer: microsoft.cloud.botIssuer,
      audience: microsoft.cloud.appId,
    });
    expect(payload['serviceurl']).toBe(bot.heard.at(-1)?.['serviceUrl']);
    expect(payload['serviceurl']).toBe(microsoft.cloud.serviceUrl);
  });

  it('is endorsed for Teams, unlike the keys of calls', async () => {
    const { cloud } = stage.microsoft;
    const keysOf = async (url: string) => (await json(String((await json(url))['jwks_uri'])))['keys'] as Json[];
    const [channel] = await keysOf(cloud.botOpenIdUrl);
    const [calls] = await keysOf(cloud.callsOpenIdUrl);
    expect(channel).toMatchObject({ kty: 'RSA', endorsements: ['msteams'] });
    expect(calls).toMatchObject({ kty: 'RSA' });
    expect(calls?.['kid']).not.toBe(channel?.['kid']);
    expect(calls?.['d']).toBeUndefined();
  });

  it('can be forged in every way a test needs', async () => {
    const { tokens, cloud } = stage.microsoft;
    const claims = (token: string): Json =>
      JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Json;
    expect(claims(await tokens.channel({ aud: 'another' }))).toMatchObject({ aud: 'another' });
    expect(claims(await tokens.channel({ serviceUrl: null }))).not.toHaveProperty('serviceurl');
    expect(claims(await tokens.calls())).toMatchObject({ aud: cloud.appId, tid: cloud.tenantId });
    expect(claims(await tokens.calls({ tid: 'elsewhere' }))).toMatchObject({ tid: 'elsewhere' });
    expect(decodeProtectedHeader(await tokens.channel({ alg: 'none' }))).toMatchObject({ alg: 'none' });
    expect(decodeProtectedHeader(await tokens.channel({ kid: 'unknown' }))).toMatchObject({ kid: 'unknown' });
    const expired = claims(await tokens.channel({ expiresIn: -600 }));
    expect(Number(expired['exp'])).toBeLessThan(Date.now() / 1000);
  });

  it('is delivered again, raw or without a token when asked', async () => {
    const { bot, microsoft } = stage;
    bot.heard.length = 0;
    bot.heardHeaders.length = 0;
    const answers = await microsoft.deliver({ type: 'message', id: '1' }, { times: 4, token: null });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(bot.heard).toHaveLength(4);
    expect(bot.heardHeaders.every(({ authorization }) => authorization === undefined)).toBe(true);
  });
});
