import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Person } from '../../src/simulator/people/person.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { buildScene, installEverywhere, type Scene } from '../../src/rehearsal/scene.js';
import type { Microsoft } from '../../src/simulator/microsoft.js';
import { startMicrosoft } from '../../src/simulator/start-microsoft.js';
import { cloudSettings } from './cloud-settings.js';
import { testDatabase } from './database.js';
import { listenOn, stopServer } from './issuer.js';
import { watch } from './story.js';
import { until } from './until.js';

/** The program as it is started in earnest, a process of its own that can be killed, and a make-believe Microsoft in this one. */
export interface KillableDesk extends ReturnType<typeof watch> {
  readonly microsoft: Microsoft;
  readonly scene: Scene;
  /** Lines of the program's log at level error. */
  readonly errors: readonly string[];
  person(name: string): Person;
  /** SIGKILL: it can do nothing about it. */
  kill(): Promise<void>;
  /** On the same folder and at the same address; resolves when it is ready. */
  start(): Promise<void>;
  /** Kills it if it runs, and removes its folder. */
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
/** The program's own modules are compiled while it starts. */
const START_SECONDS = 60;

const freePort = async (): Promise<string> => {
  const server = createServer();
  const { port } = new URL(await listenOn(server));
  await stopServer(server);
  return port;
};

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Product time is the machine's: nothing of the program is replaced. */
export const startKillableDesk = async (planText: string): Promise<KillableDesk> => {
  const read = readPlan(planText);
  if ('problems' in read) throw new RangeError(read.problems[0]?.message);
  const database = await testDatabase('embedded');
  const folder = await mkdtemp(join(tmpdir(), 'tierline-killed-'));
  const planFile = join(folder, 'support-plan.yaml');
  await writeFile(planFile, planText);
  const microsoft = await startMicrosoft({ now: () => Date.now(), seed: folder });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  microsoft.connectBot(url);
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'error' },
    ...{ SUPPORT_PLAN: planFile, PUBLIC_URL: 'https://desk.contoso.example' },
    ...database.settings,
    ...cloudSettings(microsoft.cloud),
  };
  const errors: string[] = [];
  let program: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    program = spawn(process.execPath, ['--import', 'tsx', PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    program.stdout?.on('data', (lines: Buffer) => errors.push(lines.toString()));
    await until(() => isReady(url), START_SECONDS);
  };
  const kill = async (): Promise<void> => {
    if (program === undefined) return;
    const ended = once(program, 'close');
    program.kill('SIGKILL');
    await ended;
    program = undefined;
  };
  const scene = buildScene(microsoft, read.plan);
  await start();
  await installEverywhere(microsoft, scene, read.plan);
  return {
    ...watch({ scene, settled: () => microsoft.settled() }),
    ...{ microsoft, scene, errors, start, kill },
    person: (name) =>
      [...scene.staff.values(), ...scene.requesters].find((one) => one.principalName.startsWith(`${name}@`))!,
    stop: async () => {
      await kill();
      await microsoft.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
