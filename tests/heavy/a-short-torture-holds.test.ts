import { expect, it } from '@jest/globals';
import { fromOutside } from '../helpers/outside.js';
import type * as OfRun from '../torture/run-torture.js';

it('while everything goes wrong, and the process is killed, no promise is broken', async () => {
  const { runTorture } = (await fromOutside(new URL('../torture/run-torture.ts', import.meta.url))) as typeof OfRun;
  const options = {
    seed: 11,
    tickets: 3,
    processes: 1,
    killEvery: 1_500,
    kills: 1,
    abreast: 3,
    database: 'embedded',
  } as const;
  const { figures, broken } = await runTorture(options);
  expect(broken).toEqual([]);
  expect(figures['kills']).toBe(1);
  expect(figures['faults']).toBeGreaterThan(0);
}, 120_000);
