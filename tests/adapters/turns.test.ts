import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreError } from '../../src/ports/store-error.js';
import { click, message, personal } from '../helpers/activities.js';
import { startEdge, type Edge } from '../helpers/edge.js';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.stop());

const invoke = (name: string, value: unknown = {}): object => personal({ type: 'invoke', name, value });

describe('a click', () => {
  it('is answered with the card, to be shown in place', async () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
    edge.play({ receive: () => Promise.resolve({ card }) });
    const response = await edge.deliver(click('ticket.take', {}));
    expect([response.status, await response.json()]).toEqual([
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    ]);
  });

  it('is answered with a sentence', async () => {
    edge.play({ receive: () => Promise.resolve({ say: 'Bo took it 20 s ago.' }) });
    const response = await edge.deliver(click('ticket.take', {}));
    expect([response.status, await response.json()]).toEqual([
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Bo took it 20 s ago.' },
    ]);
  });

  it('is answered even where replies were to be gathered', async () => {
    const response = await edge.deliver({ ...click('ticket.take', {}), deliveryMode: 'expectReplies' });
    expect(await response.json()).toMatchObject({ value: 'done' });
  });

  it('that fails tells the person where to find it in the log, and no more', async () => {
    edge.play({ receive: () => Promise.reject(new StoreError('unreachable', 'no database at db.internal')) });
    const response = await edge.deliver(click('ticket.take', {}));
    const { statusCode, value } = (await response.json()) as { statusCode: number; value: string };
    expect([response.status, statusCode]).toEqual([200, 200]);
    const reference = /^Failed, see ([0-9a-f]{8})\.$/.exec(value)?.[1] ?? 'none';
    expect(edge.logged.find((line) => line.includes(reference))).toContain('no database at db.internal');
  });

  it('brings no NUL and no half character to the desk', async () => {
    const response = await edge.post(
      '/api/messages',
      JSON.stringify(click('ticket.ask', { question: 'a\0b\ud800c 😀' })),
      { Authorization: `Bearer ${await edge.issuer.mint()}` },
    );
    expect(response.status).toBe(200);
    expect(edge.received[0]).toMatchObject({ data: { question: 'ab\ufffdc 😀' } });
  });
});

describe('a message', () => {
  it('is answered 200 with nothing', async () => {
    const response = await edge.deliver(message('hello'));
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('comes again when the database is away', async () => {
    edge.play({ receive: () => Promise.reject(new StoreError('unreachable', 'no database')) });
    expect((await edge.deliver(message('hello'))).status).toBe(503);
  });

  it('that fails otherwise is answered 500 with a reference alone', async () => {
    edge.play({ receive: () => Promise.reject(new TypeError('secret inside')) });
    const response = await edge.deliver(message('hello'));
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: {
        code: 'failed',
        message: 'Something went wrong here.',
        reference: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown,
      },
    });
  });
});

describe('what the desk does not offer', () => {
  it.each([
    ['task/fetch', 200, { task: { type: 'message', value: 'Not offered.' } }],
    ['task/submit', 200, { task: { type: 'message', value: 'Not offered.' } }],
    ['composeExtension/fetchTask', 200, { task: { type: 'message', value: 'Not offered.' } }],
    ['composeExtension/submitAction', 200, { task: { type: 'message', value: 'Not offered.' } }],
    ['composeExtension/query', 200, { composeExtension: { type: 'message', text: 'Not offered.' } }],
    ['message/fetchTask', 200, { task: { type: 'message', value: 'Not offered.' } }],
    ['message/submitAction', 200, {}],
    ['fileConsent/invoke', 200, {}],
    [
      'adaptiveCard/action',
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Not offered.' },
    ],
  ])('is answered politely: %s', async (name, status, body) => {
    const response = await edge.deliver(invoke(name));
    expect([response.status, await response.json()]).toEqual([status, body]);
    expect(edge.received).toEqual([]);
  });

  it('and has no shape for a sentence is answered 501', async () => {
    expect((await edge.deliver(invoke('somethingNew'))).status).toBe(501);
    expect((await edge.deliver(personal({ type: 'invoke' }))).status).toBe(501);
  });
});
