import { describe, expect, it } from '@jest/globals';
import type * as OfReport from '../../src/rehearsal/monday/report.js';
import type * as OfRun from '../../src/rehearsal/monday/run-monday.js';
import { fromOutside } from '../helpers/outside.js';

const load = (name: string): Promise<unknown> =>
  fromOutside(new URL(`../../src/rehearsal/monday/${name}.ts`, import.meta.url));

describe('a short Monday', () => {
  it('loses no message and notifies nobody too often', async () => {
    const { runMonday } = (await load('run-monday')) as typeof OfRun;
    const { faultsIn } = (await load('report')) as typeof OfReport;
    const told: string[] = [];
    const day = await runMonday({ seed: 5, requesters: 12, hours: 1 }, (line) => told.push(line));
    expect(faultsIn(day)).toEqual([]);
    expect(day.places.onTicket).toBeGreaterThan(5);
    expect(day.tickets).toBeGreaterThan(5);
    expect(day.calls).toBeLessThanOrEqual(day.callsAllowed);
    expect(told).toHaveLength(1);
  });
});
