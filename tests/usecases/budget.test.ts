import { describe, expect, it } from '@jest/globals';
import { DeliveryError } from '../../src/ports/delivery-error.js';
import { Budget } from '../../src/usecases/delivery/budget.js';
import { memoryLanes } from '../../src/usecases/delivery/memory-lanes.js';

const SECOND = 1_000;
const START = 1_800_000_000_000;

/** Sends so many to one conversation, each as soon as it is told to, and returns when each went. */
const send = async (count: number, lanes = 1): Promise<readonly number[]> => {
  const budget = new Budget(memoryLanes());
  const waiting = Array.from({ length: count }, (_, index) => ({ lane: `a${index % lanes}`, at: START }));
  const sent: number[] = [];
  let asked = 0;
  while (waiting.length > 0) {
    waiting.sort((one, other) => one.at - other.at);
    const next = waiting.shift()!;
    const wait = await budget.take(next.lane, 'person', next.at);
    asked += 1;
    if (wait > 0) waiting.push({ ...next, at: next.at + wait });
    else sent.push(next.at);
  }
  expect(asked).toBeLessThanOrEqual(3 * count);
  return sent;
};

const most = (sent: readonly number[], within: number): number =>
  Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + within).length));

describe('what Teams allows', () => {
  it('is kept in one conversation, and not by asking again and again', async () => {
    const sent = await send(200);
    expect(most(sent, SECOND)).toBe(7);
    expect(most(sent, 2 * SECOND)).toBe(8);
    expect(most(sent, 30 * SECOND)).toBe(60);
    expect(sent.at(-1)! - START).toBeLessThan(120 * SECOND);
  });

  it('is kept for all conversations together', async () => {
    const sent = await send(500, 500);
    expect(most(sent, SECOND)).toBe(50);
    expect(sent.at(-1)! - START).toBeLessThan(13 * SECOND);
  });

  it('closes one conversation for as long as Teams says, and no other', async () => {
    const budget = new Budget(memoryLanes());
    const refused = new DeliveryError('throttled', { status: 429, code: null, message: '' }, 20 * SECOND);
    await expect(budget.spend('a', START, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(await budget.take('a', 'person', START + SECOND)).toBe(19 * SECOND);
    expect(await budget.take('b', 'person', START + SECOND)).toBe(0);
    expect(await budget.take('a', 'person', START + 20 * SECOND)).toBe(0);
  });
});
