import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makePinoLog } from '../adapters/log/pino-log.js';
import type { RealTime } from '../ports/clock.js';
import { HandClock } from './hand-clock.js';
import { layBlankDatabase } from './run-folder.js';
import { startRehearsal, type Rehearsal } from './start-rehearsal.js';

interface Around {
  /** A file's path, or the text itself. */
  readonly plan: string | { readonly text: string };
  /** Runs along with real time, by default. */
  readonly clock?: HandClock;
  readonly realTime?: RealTime;
}

const planFile = async (folder: string, plan: Around['plan']): Promise<string> => {
  if (typeof plan === 'string') return plan;
  const file = join(folder, 'plan.yaml');
  await writeFile(file, plan.text);
  return file;
};

/** A rehearsal in a folder of its own, gone with all it holds when the work is done. */
export const withTemporaryRehearsal = async <T>(
  { plan, clock = new HandClock(() => Date.now()), realTime }: Around,
  work: (rehearsal: Rehearsal) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-rehearsal-'));
  layBlankDatabase(folder);
  const supportPlan = await planFile(folder, plan);
  const settings = {
    mode: 'rehearsal',
    host: '127.0.0.1',
    port: 0,
    dataDir: folder,
    supportPlan,
    knownIssues: { path: join(dirname(supportPlan), 'known-issues.yaml'), named: false },
    logLevel: 'silent',
  } as const;
  try {
    const rehearsal = await startRehearsal(settings, {
      clock,
      log: makePinoLog({ level: 'silent' }),
      ...(realTime === undefined ? {} : { realTime }),
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
