import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { segment, startOffice } from './tiny-bot.js';

const CONNECTOR = 'https://api.botframework.com';
const GRAPH = 'https://graph.microsoft.com';

describe('a call without a good bearer', () => {
  let stage: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    stage = await startOffice();
  });
  afterAll(() => stage.stop());

  const bad = async (): Promise<readonly (readonly [string, string | null])[]> => {
    const { tokens } = stage.microsoft;
    return [
      ['none', null],
      ['garbage', 'abc.def.ghi'],
      ['wrong audience', await tokens.access(GRAPH)],
      ['expired', await tokens.access(CONNECTOR, { expiresIn: -60 })],
      ['unsigned', await tokens.access(CONNECTOR, { alg: 'none' })],
      ['signed with the public key', await tokens.access(CONNECTOR, { alg: 'HS256' })],
      ['signed by somebody else', await tokens.access(CONNECTOR, { key: 'unpublished' })],
      ['of another app', await tokens.access(CONNECTOR, { claims: { appid: 'another' } })],
      ['of another issuer', await tokens.access(CONNECTOR, { iss: 'https://sts.windows.net/elsewhere/' })],
    ];
  };

  it('is refused by the connector and writes nothing', async () => {
    const { bot, ana } = stage;
    const path = `v3/conversations/${segment(ana.chat.id)}/activities`;
    for (const [what, token] of await bad()) {
      const reply = await bot.connector('POST', path, { type: 'message', text: 'hello' }, token);
      expect([what, reply.status]).toEqual([what, 401]);
    }
    expect(ana.chat.messages).toEqual([]);
  });

  it('is refused by Graph, which says why', async () => {
    const { bot, microsoft } = stage;
    const graph = (token: string | null) => bot.graph('/v1.0/users/ana%40contoso.example', token);
    const error = { code: 'InvalidAuthenticationToken' };
    expect(await graph(null)).toMatchObject({ status: 401, body: { error } });
    expect(await graph(await microsoft.tokens.access(CONNECTOR))).toMatchObject({
      status: 401,
      body: { error: { ...error, message: 'Access token validation failure. Invalid audience.' } },
    });
  });
});
