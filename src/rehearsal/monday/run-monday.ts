import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePinoLog } from '../../adapters/log/pino-log.js';
import { HandClock } from '../hand-clock.js';
import { startRehearsal } from '../start-rehearsal.js';
import { gather, passDay, type DayOptions } from './day.js';
import { mondayPlan } from './plan-text.js';
import { reportDay, type DayReport } from './report.js';

/** Monday, 23 November 2026, 09:00 in Taipei. */
const MONDAY = Date.UTC(2026, 10, 23, 1, 0);

/** Lets a make-believe Monday pass on a moved clock, in a folder of its own, and tells what became of every message. */
export const runMonday = async (options: DayOptions): Promise<DayReport> => {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-monday-'));
  const plan = join(folder, 'plan.yaml');
  await writeFile(plan, mondayPlan());
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
      clock: HandClock.at(MONDAY),
      log: makePinoLog({ level: 'silent' }),
    });
    try {
      const people = gather(rehearsal, options);
      await passDay(rehearsal, people, options);
      return await reportDay(rehearsal, people, options);
    } finally {
      await rehearsal.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
