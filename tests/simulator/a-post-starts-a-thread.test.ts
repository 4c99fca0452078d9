import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { adaptive, card, codeOf, idOf, segment, startOffice } from './tiny-bot.js';

describe('a post in a channel', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  it('names its thread after its first message', async () => {
    const { post, tier1 } = office;
    const reply = await post(adaptive(card([])));
    expect(reply.status).toBe(201);
    expect(idOf(reply)).toBe(`${tier1.id};messageid=${idOf(reply, 'activityId')}`);
    expect(tier1.threads.at(-1)?.root).toBe(idOf(reply, 'activityId'));
  });

  it('takes replies by the id of the thread, encoded, in the order of their ids', async () => {
    const { post, say, tier1, bot } = office;
    const thread = idOf(await post(adaptive(card([]))));
    const first = await say({ type: 'message', text: 'one' }, thread);
    const path = `v3/conversations/${segment(thread)}/activities/some-id`;
    const second = await bot.connector('POST', path, { type: 'message', text: 'two' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(Number(idOf(second))).toBeGreaterThan(Number(idOf(first)));
    expect(tier1.threads.at(-1)?.messages.map(({ text }) => text)).toEqual([null, 'one', 'two']);
  });

  it('starts another thread when it is sent to the channel itself', async () => {
    const { say, tier1 } = office;
    const before = tier1.threads.length;
    expect((await say({ type: 'message', text: 'hello' }, tier1.id)).status).toBe(201);
    expect(tier1.threads).toHaveLength(before + 1);
  });

  it('is refused where there is no such channel, thread or app', async () => {
    const { bot, say, tier1, bo, microsoft } = office;
    const activity = { type: 'message', text: 'hello' };
    const open = (id: string, more = {}) =>
      bot.connector('POST', 'v3/conversations', { isGroup: true, channelData: { channel: { id } }, activity, ...more });
    expect(codeOf(await open('19:nowhere@thread.tacv2'))).toBe('ConversationNotFound');
    expect((await open(tier1.id, { isGroup: false })).status).toBe(400);
    expect((await open(tier1.id, { activity: undefined })).status).toBe(400);
    expect((await open(tier1.id, { tenantId: 'elsewhere' })).status).toBe(403);
    expect((await open(tier1.id, { bot: { id: '28:another' } })).status).toBe(400);
    expect(codeOf(await say(activity, `${tier1.id};messageid=1`))).toBe('ConversationNotFound');
    const other = microsoft.addTeam({ name: 'Other', members: [bo] });
    expect(codeOf(await open(other.general.id))).toBe('BotNotInConversationRoster');
    const secret = microsoft.addChannel(other, { name: 'Secret', kind: 'private', members: [bo], hasApp: false });
    other.installed = true;
    expect(codeOf(await open(secret.id))).toBe('BotNotInConversationRoster');
  });

  it('is refused after the channel was deleted, until it is restored', async () => {
    const { post, tier1, microsoft } = office;
    await microsoft.deleteChannel(tier1);
    expect((await post({ type: 'message', text: 'hello' })).status).toBe(404);
    await microsoft.restoreChannel(tier1);
    expect((await post({ type: 'message', text: 'hello' })).status).toBe(201);
  });
});
