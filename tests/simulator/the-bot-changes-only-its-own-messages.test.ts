import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { adaptive, card, codeOf, idOf, segment, startOffice, type Json } from './tiny-bot.js';

describe('a message that was sent', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  const change = (method: string, conversation: string, id: string, body?: Json) =>
    office.bot.connector(method, `v3/conversations/${segment(conversation)}/activities/${id}`, body);

  it('is replaced whole, and keeps its id', async () => {
    const { post, tier1 } = office;
    const reply = await post(adaptive(card([{ type: 'TextBlock', text: 'one' }])));
    const id = idOf(reply, 'activityId');
    expect(await change('PUT', idOf(reply), id, { type: 'message', text: 'two' })).toMatchObject({
      status: 200,
      body: { id },
    });
    expect(tier1.messages.at(-1)).toMatchObject({ id, text: 'two', card: null, edits: 1 });
  });

  it('is found through the channel too, but in no other thread', async () => {
    const { post, tier1 } = office;
    const hello = { type: 'message', text: 'hello' };
    const one = await post(hello);
    const other = await post(hello);
    const id = idOf(one, 'activityId');
    expect((await change('PUT', tier1.id, id, hello)).status).toBe(200);
    expect(codeOf(await change('PUT', idOf(other), id, hello))).toBe('ActivityNotFoundInConversation');
  });

  it('cannot be changed when it is somebody else’s, unknown, deleted, or would become two', async () => {
    const { ana, say } = office;
    const hello = { type: 'message', text: 'hello' };
    const id = idOf(await say(hello));
    const { message } = await ana.writes('mine');
    expect((await change('PUT', ana.chat.id, message.id, hello)).status).toBe(403);
    expect((await change('DELETE', ana.chat.id, message.id)).status).toBe(403);
    expect(codeOf(await change('PUT', ana.chat.id, '1', hello))).toBe('ActivityNotFoundInConversation');
    expect((await change('PUT', ana.chat.id, id, { ...hello, id: '1' })).status).toBe(400);
    expect((await change('PUT', ana.chat.id, id, { ...adaptive(card([])), text: 'Look' })).status).toBe(400);
    expect((await change('DELETE', ana.chat.id, id)).status).toBe(200);
    expect(codeOf(await change('PUT', ana.chat.id, id, hello))).toBe('ActivityNotFoundInConversation');
    expect(ana.chat.latest()).toBe(message);
  });
});
