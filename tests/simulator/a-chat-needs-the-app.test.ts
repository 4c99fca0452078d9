import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { codeOf, idOf, startOffice, type Json } from './tiny-bot.js';

describe('a chat with a person', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.stop());

  const open = (id: string, more: Json = {}) =>
    office.bot.connector('POST', 'v3/conversations', {
      isGroup: false,
      tenantId: office.microsoft.cloud.tenantId,
      members: [{ id }],
      ...more,
    });
  const hello = { type: 'message', text: 'hello' };

  it('is opened by object id or Teams id, always the same one', async () => {
    const { ana } = office;
    expect(await open(ana.objectId)).toMatchObject({ status: 201, body: { id: ana.chat.id } });
    expect(await open(ana.mri)).toMatchObject({ status: 201, body: { id: ana.chat.id } });
    const reply = await open(ana.mri, { activity: hello });
    expect(idOf(reply, 'activityId')).toBe(ana.chat.latest()?.id);
  });

  it('is not opened by address, for two, without a tenant or with somebody unknown', async () => {
    const { ana, bo } = office;
    expect((await open('ana@contoso.example')).status).toBe(400);
    expect((await open(ana.mri, { members: [{ id: ana.mri }, { id: bo.mri }] })).status).toBe(400);
    expect((await open(ana.mri, { tenantId: undefined })).status).toBe(400);
    expect((await open(ana.mri, { members: [] })).status).toBe(400);
    expect(codeOf(await open('29:1somebody'))).toBe('BadArgument');
  });

  it('is refused to somebody who never had the app, who took it off, or who blocks the bot', async () => {
    const { ana, bo, say, microsoft } = office;
    expect(codeOf(await open(bo.mri))).toBe('BotNotInConversationRoster');
    expect((await say(hello, bo.chat.id)).status).toBe(404);
    ana.blocksBot();
    const blocked = await say(hello);
    expect(blocked).toMatchObject({ status: 403, body: { errorCode: 209 } });
    expect(JSON.parse(String((blocked.body as Json)['message']))).toMatchObject({ subCode: 'MessageWritesBlocked' });
    await expect(ana.writes('hello?')).rejects.toMatchObject({ reason: 'bot-blocked' });
    ana.unblocksBot();
    expect((await say(hello)).status).toBe(201);
    await microsoft.uninstallFor(ana);
    expect(codeOf(await open(ana.mri))).toBe('ForbiddenOperationException');
    expect(await say(hello)).toMatchObject({ status: 403, body: { errorCode: 209 } });
    await expect(ana.writes('hello?')).rejects.toMatchObject({ reason: 'app-not-installed' });
  });
});
