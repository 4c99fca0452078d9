import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startOffice } from './tiny-bot.js';

describe('a route that nobody here knows', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  it('is answered 501 and listed', async () => {
    const { bot, microsoft } = office;
    expect((await bot.connector('GET', 'v3/conversations')).status).toBe(501);
    expect((await bot.graph('/v1.0/me')).status).toBe(501);
    expect((await bot.graph('/v1.0/users/ana%40contoso.example?$expand=manager')).status).toBe(501);
    expect((await fetch(new URL('/elsewhere', microsoft.cloud.serviceUrl))).status).toBe(501);
    expect(microsoft.unknownRoutes).toEqual([
      'GET /teams/v3/conversations',
      'GET /graph/v1.0/me',
      'GET /graph/v1.0/users/ana%40contoso.example',
      'GET /elsewhere',
    ]);
  });
});
