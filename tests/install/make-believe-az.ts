import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = (answers: string, log: string): string => `#!/usr/bin/env node
const { appendFileSync } = require('node:fs');
const words = process.argv.slice(2);
appendFileSync(${JSON.stringify(log)}, JSON.stringify(words) + '\\n');
const said = words.join(' ');
const found = ${answers}.find(([start]) => said.startsWith(start));
if (!found) { console.error('not known here: ' + said); process.exit(3); }
if (found[1] === null) process.exit(1);
if (found[1] !== '') console.log(found[1]);
`;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was asked of `az`, word by word. */
  readonly asked: readonly (readonly string[])[];
}

/** What a make-believe Azure CLI answers to a command that begins so; null: it fails. */
export type Answers = readonly (readonly [start: string, answer: string | null])[];

/** Runs a script of deploymentTemplates with an Azure CLI that only answers what it was told to. */
export const runScript = async (
  script: string,
  words: readonly string[],
  { answers, input = '' }: { answers: Answers; input?: string },
): Promise<Ran> => {
  const folder = await mkdtemp(join(tmpdir(), 'az-'));
  const log = join(folder, 'asked');
  await writeFile(log, '');
  await writeFile(join(folder, 'az'), PROGRAM(JSON.stringify(answers), log));
  await chmod(join(folder, 'az'), 0o755);
  const path = fileURLToPath(new URL(`../../deploymentTemplates/${script}`, import.meta.url));
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  const ended = await new Promise<Omit<Ran, 'asked'>>((resolve) => {
    const child = execFile('bash', [path, ...words], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });
  const asked = (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '');
  await rm(folder, { recursive: true });
  return { ...ended, asked: asked.map((line) => JSON.parse(line) as string[]) };
};
