import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startOffice, type Json } from './tiny-bot.js';

describe('a pasted picture', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  it('is named in the message and read with a token only', async () => {
    const { ana, bot, microsoft } = office;
    const content = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    await ana.writes('', { pictures: [{ content, type: 'image/png' }] });
    const [picture, twin] = bot.heard.at(-1)?.['attachments'] as Json[];
    const url = String(picture?.['contentUrl']);
    expect(picture?.['contentType']).toBe('image/*');
    expect(url.startsWith(`${microsoft.cloud.serviceUrl}v3/attachments/`)).toBe(true);
    expect(String(twin?.['content'])).toContain('<img');
    expect((await fetch(url)).status).toBe(401);
    const token = await microsoft.tokens.access('https://api.botframework.com');
    const got = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(content);
  });

  it('of another id is not there, and a file has an address of its own', async () => {
    const { ana, bot } = office;
    expect((await bot.connector('GET', 'v3/attachments/none/views/original')).status).toBe(404);
    await ana.writes('', { files: [{ name: 'mdm.zip', downloadUrl: 'https://files.example/mdm.zip' }] });
    expect((bot.heard.at(-1)?.['attachments'] as Json[])[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'mdm.zip',
      content: { downloadUrl: 'https://files.example/mdm.zip', fileType: 'zip' },
    });
  });
});
