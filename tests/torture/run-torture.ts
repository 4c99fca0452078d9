import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readPlan } from '../../src/plan/read-plan.js';
import { Chance } from '../../src/rehearsal/monday/chance.js';
import { buildScene, installEverywhere } from '../../src/rehearsal/scene.js';
import { environmentWith } from '../../src/settings.js';
import { startMicrosoft } from '../../src/simulator/start-microsoft.js';
import { cloudSettings } from '../helpers/cloud-settings.js';
import { testDatabase, type DatabaseKind } from '../helpers/database.js';
import { plantFault, unruly } from './bad-luck.js';
import { drawWay } from './case-file.js';
import { checkDesk } from './check-desk.js';
import type { LogLine } from './desk-child.js';
import { Fleet } from './fleet.js';
import { TORTURE_PLAN } from './plan-text.js';
import { playCase, type Played } from './play-case.js';
import { Stage } from './stage.js';
import { sweepCopies } from './sweep-copies.js';
import { watchTimers } from './watch-timers.js';

export interface TortureOptions {
  readonly seed: number;
  readonly tickets: number;
  readonly database: DatabaseKind;
  readonly processes: number;
  /** Milliseconds between two kills, on average. */
  readonly killEvery: number;
  /** How many kills at most. */
  readonly kills?: number;
  /** How many tickets are worked on at the same time. */
  readonly abreast: number;
}

export interface TortureReport {
  readonly figures: Readonly<Record<string, number>>;
  /** Every promise that was broken; empty when all held. */
  readonly broken: readonly string[];
}

const QUIET = 1_500;
const FAULT_EVERY = 60;

const readOf = (text: string) => {
  const read = readPlan(text);
  if ('problems' in read) throw new RangeError(read.problems[0]?.message);
  return read.plan;
};

/** Works so many at a time; what went wrong is told, not thrown. */
const work = async (stage: Stage, cases: readonly Played[], { seed, abreast }: TortureOptions): Promise<string[]> => {
  const waiting = [...cases.entries()];
  const stuck: string[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, played] = next;
      await playCase(stage, played, drawWay(new Chance(seed * 7_919 + index))).catch((error: unknown) => {
        stuck.push(`stuck: ${String(error)}`);
      });
    }
  };
  const still = tellProgress(cases, () => stuck.length);
  await Promise.all(Array.from({ length: abreast }, worker));
  still();
  return stuck;
};

/** What is under way, for whoever waits for it. */
const tellProgress = (cases: readonly Played[], stuck: () => number): (() => void) => {
  const timer = setInterval(() => {
    const done = cases.filter(({ events }) => events.at(-1) === 'TicketConfirmed').length;
    const sent = cases.filter(({ ticket }) => ticket !== null).length;
    process.stderr.write(
      `  ${String(sent)} sent, ${String(done)} done of ${String(cases.length)}, ${String(stuck())} stuck\n`,
    );
  }, 5_000);
  return () => clearInterval(timer);
};

/** Nothing more comes from the desk for a while. */
const untilQuiet = async (count: () => number): Promise<void> => {
  for (let before = -1; before !== count();) {
    before = count();
    await pause(QUIET);
  }
};

/** Works tickets while everything goes wrong, then looks whether every promise was kept. */
export const runTorture = async (options: TortureOptions): Promise<TortureReport> => {
  const { seed, tickets, processes, killEvery } = options;
  const chance = new Chance(seed);
  const database = await testDatabase(options.database);
  const folder = await mkdtemp(join(tmpdir(), 'tierline-torture-'));
  const planFile = join(folder, 'support-plan.yaml');
  await writeFile(planFile, TORTURE_PLAN);
  const began = Date.now();
  const microsoft = await startMicrosoft({ now: () => Date.now(), seed: String(seed) });
  const scene = buildScene(microsoft, readOf(TORTURE_PLAN));
  const log: LogLine[] = [];
  const environment = environmentWith({
    ...database.settings,
    ...cloudSettings(microsoft.cloud),
    ...{ HOST: '127.0.0.1', PORT: '0', SUPPORT_PLAN: planFile, LOG_LEVEL: 'info', NODE_ENV: 'test' },
  });
  const fleet = new Fleet({
    environment,
    processes,
    chance: new Chance(seed + 1),
    heard: (line) => void log.push(line),
  });
  const timers = await watchTimers(database.where);
  const stage = new Stage(microsoft, scene, () => fleet.next());
  try {
    await fleet.start();
    await stage.reach();
    await installEverywhere(microsoft, scene, readOf(TORTURE_PLAN));
    const cases = Array.from({ length: tickets }, (_, index): Played => {
      const requester = microsoft.addUser({
        principalName: `r${String(index)}@contoso.example`,
        name: `Requester ${String(index)}`,
      });
      requester.app = 'installed';
      return {
        requester,
        said: `My iPhone cannot be enrolled, case ${String(seed)}-${String(index)}`,
        ticket: null,
        events: [],
      };
    });
    microsoft.deliverBy(unruly(new Chance(seed + 2)));
    let over = false;
    const faults = setInterval(() => plantFault(microsoft.faults, chance), FAULT_EVERY);
    const torment = fleet.torment(killEvery, options.kills ?? Infinity, () => over);
    const stuck = await work(stage, cases, options);
    over = true;
    clearInterval(faults);
    const planted = microsoft.wire.entries.filter(({ faulty }) => faulty).length;
    microsoft.faults.remove();
    await torment;
    const requests = (): number => microsoft.wire.entries.length;
    await untilQuiet(requests);
    const copies = await sweepCopies(stage, cases);
    await untilQuiet(requests);
    await fleet.stop();
    const late = await timers.read(fleet.outages);
    const broken = [...stuck, ...late.broken, ...(await checkDesk(database.where, { stage, cases, log }))];
    const figures = {
      ...{ tickets, kills: fleet.outages.length, faults: planted, copies, seconds: (Date.now() - began) / 1_000 },
      ...{ requests: requests(), given_up: log.filter(({ msg }) => msg.startsWith('notice given up')).length },
      ...late.figures,
    };
    return { figures, broken };
  } finally {
    stage.stop();
    await fleet.stop();
    await microsoft.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
};
