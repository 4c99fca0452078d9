import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { startOffice } from './tiny-bot.js';

const HELLO = { type: 'message', text: 'hello' };

describe('a fault', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.stop());

  it('hits as often as asked, then all is well', async () => {
    const { microsoft, say } = office;
    const fault = microsoft.faults.add({
      on: { method: 'POST', path: /\/activities$/ },
      then: { status: 429, retryAfter: 2 },
      times: 2,
    });
    const replies = [await say(HELLO), await say(HELLO), await say(HELLO)];
    expect(replies.map(({ status }) => status)).toEqual([429, 429, 201]);
    expect(replies[0]?.headers.get('retry-after')).toBe('2');
    expect(fault.hits).toBe(2);
  });

  it('can be meant for one person or one channel, and be taken back', async () => {
    const { microsoft, say, post, ana, tier1 } = office;
    const both = [
      microsoft.faults.add({ on: { person: ana }, then: { status: 503 } }),
      microsoft.faults.add({ on: { channel: tier1 }, then: { status: 502 } }),
    ];
    expect([(await say(HELLO)).status, (await post(HELLO)).status]).toEqual([503, 502]);
    expect(microsoft.faults.list()).toEqual(both);
    microsoft.faults.remove();
    expect([(await say(HELLO)).status, (await post(HELLO)).status]).toEqual([201, 201]);
  });

  it('can come after the message was taken', async () => {
    const { microsoft, say, ana } = office;
    microsoft.faults.add({ on: { person: ana }, then: { status: 502, after: 'accepting' }, times: 1 });
    microsoft.faults.add({ on: { person: ana }, then: { status: 502 }, times: 1 });
    expect([(await say(HELLO)).status, (await say(HELLO)).status]).toEqual([502, 502]);
    expect(ana.chat.messages).toHaveLength(1);
  });

  it('can break the connection, or answer what is no JSON', async () => {
    const { microsoft, say, ana } = office;
    microsoft.faults.add({ on: { person: ana }, then: { reset: true, after: 'accepting' }, times: 1 });
    await expect(say(HELLO)).rejects.toThrow('fetch failed');
    expect(ana.chat.messages).toHaveLength(1);
    microsoft.faults.add({ on: {}, then: { nonJson: true }, times: 1 });
    const reply = await say(HELLO);
    expect([reply.status, typeof reply.body]).toEqual([200, 'string']);
  });

  it('can hang without keeping anybody from settling', async () => {
    const { microsoft, say, ana } = office;
    microsoft.faults.add({ on: { person: ana }, then: { hang: true } });
    const hanging = say(HELLO).catch(() => 'broken');
    await new Promise<void>((seen) => microsoft.wire.subscribe(() => seen()));
    await microsoft.settled();
    await microsoft.stop();
    expect(await hanging).toBe('broken');
  });

  it('can make two answers cross', async () => {
    const { microsoft, say, ana } = office;
    let release: () => void = () => undefined;
    const heldUntil = new Promise<void>((released) => (release = released));
    microsoft.faults.add({ on: { person: ana }, then: { heldUntil }, times: 1 });
    const first = say({ type: 'message', text: 'first' });
    while (microsoft.faults.list()[0]?.hits === 0) await new Promise((turn) => setImmediate(turn));
    await say({ type: 'message', text: 'second' });
    release();
    expect((await first).status).toBe(201);
    expect(ana.chat.messages.map(({ text }) => text)).toEqual(['second', 'first']);
  });
});
