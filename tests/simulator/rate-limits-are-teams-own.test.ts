import { describe, expect, it } from '@jest/globals';

import { RateLimits } from '../../src/simulator/rate-limits.js';
import { segment, startOffice } from './tiny-bot.js';

const clock = () => {
  let now = 0;
  const limits = new RateLimits(() => now);
  return { limits, wait: (milliseconds: number) => (now += milliseconds) };
};

describe('the rate limits', () => {
  it('let seven into a conversation in a second, eight in two, sixty in thirty', () => {
    const { limits, wait } = clock();
    const take = () => limits.take('send', 'a');
    expect(Array.from({ length: 7 }, take)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(take()).toBe(1);
    wait(1000);
    expect([take(), take()]).toEqual([0, 1]);
    wait(1000);
    let taken = 8;
    for (; take() === 0; taken += 1) wait(300);
    expect(taken).toBe(60);
  });

  it('count each conversation and each kind by itself', () => {
    const { limits } = clock();
    for (let count = 0; count < 7; count += 1) limits.take('send', 'a');
    expect([limits.take('send', 'a'), limits.take('send', 'b'), limits.take('roster', 'a')]).toEqual([1, 0, 0]);
  });

  it('let fifty a second through for the tenant', () => {
    const { limits, wait } = clock();
    const all = Array.from({ length: 51 }, (_, index) => limits.take('send', String(index)));
    expect(all.filter((seconds) => seconds === 0)).toHaveLength(50);
    wait(1000);
    expect(limits.take('send', '51')).toBe(0);
  });

  it('are answered 429 with Retry-After when they are switched on', async () => {
    const office = await startOffice({ rateLimits: true });
    const replies = await Promise.all(Array.from({ length: 9 }, () => office.say({ type: 'message', text: 'hello' })));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(office.ana.chat.messages).toHaveLength(9 - refused.length);
    await office.stop();
  });

  it('are off otherwise', async () => {
    const office = await startOffice();
    const path = `v3/conversations/${segment(office.ana.chat.id)}/activities`;
    const many = Array.from({ length: 60 }, () => office.bot.connector('POST', path, { type: 'message', text: 'x' }));
    expect((await Promise.all(many)).every(({ status }) => status === 201)).toBe(true);
    await office.stop();
  });
});
