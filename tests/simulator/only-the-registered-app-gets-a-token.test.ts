import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';

import { idOf, startStage, type Stage } from './tiny-bot.js';

describe('the token endpoint', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.stop());

  it('gives the registered app a token for the connector', async () => {
    const reply = await stage.bot.askToken();
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    const { appId, tenantId } = stage.microsoft.cloud;
    const claims = decodeJwt(idOf(reply, 'access_token'));
    expect(claims).toMatchObject({ aud: 'https://api.botframework.com', appid: appId, tid: tenantId });
    expect(claims['roles']).toBeUndefined();
  });

  it('names the granted roles in a token for Graph', async () => {
    const reply = await stage.bot.askToken({ scope: 'https://graph.microsoft.com/.default' });
    expect(decodeJwt(idOf(reply, 'access_token'))).toMatchObject({
      aud: 'https://graph.microsoft.com',
      roles: expect.arrayContaining(['User.Read.All', 'Calls.InitiateGroupCall.All']) as unknown,
    });
  });

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['an unknown app', { client_id: 'somebody' }, 400, 'unauthorized_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a scope without /.default', { scope: 'https://graph.microsoft.com/User.Read' }, 400, 'invalid_scope'],
    ['an unknown resource', { scope: 'https://example.com/.default' }, 400, 'invalid_resource'],
  ])('refuses %s', async (_what, form, status, error) => {
    expect(await stage.bot.askToken(form)).toMatchObject({ status, body: { error } });
  });

  it('refuses another tenant', async () => {
    expect(await stage.bot.askToken({}, 'elsewhere')).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
  });

  it('puts neither secrets nor tokens on record', async () => {
    await stage.bot.askToken();
    const record = JSON.stringify(stage.microsoft.wire.entries);
    expect(record).toContain('/oauth2/v2.0/token');
    expect(record).not.toContain(stage.microsoft.cloud.secret);
    expect(record).not.toContain('eyJ');
  });
});
