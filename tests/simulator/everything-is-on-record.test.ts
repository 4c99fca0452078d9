import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Update } from '../../src/simulator/microsoft.js';
import { adaptive, card, idOf, segment, startOffice } from './tiny-bot.js';

describe('the record', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  const updates: Update[] = [];
  beforeAll(async () => {
    office = await startOffice();
    office.microsoft.updates((update) => updates.push(update));
    const { ana, bot, say } = office;
    bot.answers(({ type }) =>
      type === 'invoke'
        ? { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'done' } }
        : { status: 200 },
    );
    await ana.writes('hello');
    const take = { type: 'Action.Execute', title: 'Take', verb: 'take', data: {} };
    const id = idOf(await say(adaptive(card([], [take]))));
    await ana.clicks(ana.chat.latestCard()!, 'take');
    const path = `v3/conversations/${segment(ana.chat.id)}/activities/${id}`;
    await bot.connector('PUT', path, { type: 'message', text: 'bye' });
    await bot.connector('DELETE', path);
    await office.microsoft.settled();
  });
  afterAll(() => office.stop());

  it('has both directions, with sizes and answers', () => {
    const { wire } = office.microsoft;
    const told = wire.entries.filter(({ direction }) => direction === 'microsoft→bot');
    const asked = wire.entries.filter(({ path }) => path.startsWith('/teams/'));
    expect(told.at(-1)).toMatchObject({ path: '/api/messages', status: 200, responseBody: { value: 'done' } });
    expect(asked.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 201', 'PUT 200', 'DELETE 200']);
    expect(asked[1]?.bytes).toBe(JSON.stringify({ type: 'message', text: 'bye' }).length);
  });

  it('can be given out as calls of the bot and its answers to clicks', () => {
    const records = office.microsoft.recording();
    expect(records).toHaveLength(4);
    expect(records[0]).toMatchObject({ method: 'POST', status: 201, response: { id: expect.any(String) } });
    expect(records[1]).toMatchObject({
      invoke: { name: 'adaptiveCard/action' },
      status: 200,
      response: { value: 'done' },
    });
    expect(records[2]).toMatchObject({ method: 'PUT', body: { text: 'bye' } });
  });

  it('is told to whoever listens', () => {
    expect(updates.filter(({ type }) => type !== 'wire').map(({ type }) => type)).toEqual([
      'message-added',
      'message-added',
      'message-updated',
      'message-deleted',
    ]);
    expect(updates.some(({ type }) => type === 'wire')).toBe(true);
  });
});
