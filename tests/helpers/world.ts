import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePinoLog } from '../../src/adapters/log/pino-log.js';
import { compose, type RunningDesk } from '../../src/compose.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { HandClock } from '../../src/rehearsal/hand-clock.js';
import { HandTime } from '../../src/rehearsal/hand-time.js';
import { buildScene, installEverywhere, type Scene } from '../../src/rehearsal/scene.js';
import { readSettings, type DeskSettings } from '../../src/settings.js';
import type { Microsoft } from '../../src/simulator/microsoft.js';
import { startMicrosoft } from '../../src/simulator/start-microsoft.js';
import { testDatabase, type TestDatabase } from './database.js';
import { layLine, type DatabaseLine } from './database-line.js';
import { cloudSettings } from './cloud-settings.js';

/** Monday, 23 November 2026, 10:00 in Taipei. */
export const MONDAY = Date.UTC(2026, 10, 23, 2, 0);

/** A thousand who click at once have to wait, on a machine that runs other tests beside, longer than Teams would. */
const PATIENCE = 100_000;

export interface WorldOptions {
  /** Text of the plan that the scene is made of; it stands in a file that may be edited. */
  readonly plan: string;
  /** Nobody has installed or bound anything yet. */
  readonly empty?: boolean;
  readonly rateLimits?: boolean;
  /** The desk has no address for call notifications. */
  readonly noPublicUrl?: boolean;
  /** Text of the known issues beside the plan; none, else. */
  readonly knownIssues?: string;
  /** Milliseconds that the desk waits for an answer of Teams. */
  readonly timeLimit?: number;
  /** The way to a PostgreSQL server can be cut. */
  readonly cuttable?: boolean;
  /** What stands in the plan file at first, when that is another text. */
  readonly inFile?: string;
}

/** A desk as it would serve an organisation, on a database of its own, and a make-believe Microsoft around it. */
export interface World {
  /** The one that runs now. */
  readonly desk: RunningDesk;
  readonly microsoft: Microsoft;
  /** Product time, which stands still. */
  readonly clock: HandClock;
  readonly realTime: HandTime;
  readonly scene: Scene;
  readonly planFile: string;
  readonly issuesFile: string;
  /** Lines of the log so far, as JSON. */
  readonly log: string[];
  readonly database: TestDatabase;
  /** What leads to the database where it was asked for: to be cut. */
  readonly line: DatabaseLine | null;
  /** Resolves when nothing is under way any more, on either side. */
  settled(): Promise<void>;
  stopDesk(): Promise<void>;
  /** Starts another desk, on the same database unless it is given another. */
  startDesk(): Promise<RunningDesk>;
  stop(): Promise<void>;
}

interface Given {
  readonly database: TestDatabase;
  readonly planFile: string;
  readonly noPublicUrl: boolean;
}

const settingsOf = ({ cloud }: Microsoft, { database, planFile, noPublicUrl }: Given): DeskSettings => {
  const read = readSettings({
    ...database.settings,
    // A name that only the make-believe Microsoft knows: it leads to the desk that runs, whatever its port.
    ...(noPublicUrl ? {} : { PUBLIC_URL: 'https://desk.contoso.example' }),
    HOST: '127.0.0.1',
    PORT: '0',
    SUPPORT_PLAN: planFile,
    ...cloudSettings(cloud),
  });
  return (read as { settings: DeskSettings }).settings;
};

const sceneOf = (microsoft: Microsoft, plan: string): { scene: Scene; install: () => Promise<void> } => {
  const read = readPlan(plan);
  if ('problems' in read) throw new RangeError(read.problems[0]?.message);
  const scene = buildScene(microsoft, read.plan);
  return { scene, install: () => installEverywhere(microsoft, scene, read.plan) };
};

/** Of its own; through a line that can be cut, if that is asked for and the database is a server's. */
const databaseOf = async ({
  cuttable,
}: WorldOptions): Promise<{ database: TestDatabase; line: DatabaseLine | null }> => {
  const database = await testDatabase();
  const { DATABASE_URL } = database.settings;
  if (cuttable !== true || DATABASE_URL === undefined) return { database, line: null };
  const line = await layLine(DATABASE_URL);
  return { database: { ...database, settings: { DATABASE_URL: line.url } }, line };
};

/** Starts a world. */
export const startWorld = async (options: WorldOptions): Promise<World> => {
  const { database, line } = await databaseOf(options);
  const folder = await mkdtemp(join(tmpdir(), 'tierline-story-'));
  const planFile = join(folder, 'support-plan.yaml');
  await writeFile(planFile, options.inFile ?? options.plan);
  const issuesFile = join(folder, 'known-issues.yaml');
  if (options.knownIssues !== undefined) await writeFile(issuesFile, options.knownIssues);
  const clock = HandClock.at(MONDAY);
  const realTime = new HandTime();
  const seed = database.settings.DATABASE_URL ?? folder;
  const rateLimits = options.rateLimits ?? false;
  const microsoft = await startMicrosoft({
    now: () => clock.now(),
    onMove: (listener) => clock.onMove(listener),
    ...{ seed, rateLimits, patience: PATIENCE, realNow: () => realTime.now() },
  });
  const { scene, install } = sceneOf(microsoft, options.plan);
  const log: string[] = [];
  const running = new Set<RunningDesk>();
  const startDesk = async (): Promise<RunningDesk> => {
    const to = { write: (line: string) => void log.push(line) };
    const given = { database, planFile, noPublicUrl: options.noPublicUrl ?? false };
    const desk = await compose(settingsOf(microsoft, given), {
      clock,
      realTime,
      ...(options.timeLimit === undefined ? {} : { timeLimit: options.timeLimit }),
      log: makePinoLog({ level: 'info', to }),
    });
    running.add(desk);
    microsoft.connectBot(`http://127.0.0.1:${desk.port}`);
    return desk;
  };
  let desk = await startDesk();
  const settled = async (): Promise<void> => {
    await microsoft.settled();
    for (const one of running) await one.settled();
    await microsoft.settled();
  };
  const stopDesk = async (): Promise<void> => {
    running.delete(desk);
    await desk.stop();
  };
  if (options.empty !== true) {
    await install();
    await settled();
  }
  return {
    get desk() {
      return desk;
    },
    ...{ microsoft, clock, realTime, scene, planFile, issuesFile, log, database, line, settled, stopDesk },
    startDesk: async () => (desk = await startDesk()),
    stop: async () => {
      await Promise.all([...running].map((one) => one.stop()));
      await microsoft.stop();
      await line?.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
