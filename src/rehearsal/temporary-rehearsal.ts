import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePinoLog } from '../adapters/log/pino-log.js';
import { HandClock } from './hand-clock.js';
import { startRehearsal, type Rehearsal } from './start-rehearsal.js';

/** A rehearsal in a folder of its own, gone with all it holds when the work is done. */
export const withTemporaryRehearsal = async <T>(
  plan: string,
  work: (rehearsal: Rehearsal) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-rehearsal-'));
  const settings = {
    mode: 'rehearsal',
    host: '127.0.0.1',
    port: 0,
    dataDir: folder,
    supportPlan: plan,
    logLevel: 'silent',
  } as const;
  try {
    const rehearsal = await startRehearsal(settings, {
      clock: new HandClock(() => Date.now()),
      log: makePinoLog({ level: 'silent' }),
    });
    try {
      return await work(rehearsal);
    } finally {
      await rehearsal.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
