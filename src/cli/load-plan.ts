import { readFile } from 'node:fs/promises';
import type { PlanReading } from '../plan/read-plan.js';
import type { PlanProblem } from '../plan/plan-problem.js';
import type { Terminal } from './terminal.js';

export interface PlanOptions {
  readonly plan?: string;
  readonly json?: true;
}

export interface LoadedPlan {
  readonly file: string;
  readonly text: string;
  readonly reading: PlanReading;
}

/** Reads the plan that the command line names, else the one of the settings. Says why when it cannot, and gives nothing. */
export async function loadPlan(options: PlanOptions, terminal: Terminal): Promise<LoadedPlan | undefined> {
  const file = options.plan ?? (await planOfSettings(terminal));
  if (file === undefined) return undefined;
  try {
    const text = await readFile(file, 'utf8');
    const { readPlan } = await import('../plan/read-plan.js');
    return { file, text, reading: readPlan(text, { now: Date.now() }) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    terminal.err(`The plan ${file} cannot be read: ${words}`);
    terminal.end(2);
    return undefined;
  }
}

/** Never a guess: with settings that are wrong, the plan they name is not known. */
export async function planOfSettings(terminal: Terminal, otherwise = '--plan FILE'): Promise<string | undefined> {
  const { settingsFromEnvironment } = await import('../settings.js');
  const read = settingsFromEnvironment();
  if ('settings' in read) return read.settings.supportPlan;
  terminal.err(`The settings cannot be read, so say which file is meant: ${otherwise}`);
  terminal.end(2);
  return undefined;
}

/** `file:line:column: problem: …`, as editors and build logs understand it. */
export function problemLine(file: string, kind: 'problem' | 'warning', problem: PlanProblem): string {
  const { line, column, message, suggestion } = problem;
  const meant = suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`;
  return `${file}:${line}:${column}: ${kind}: ${message}${meant}`;
}

/** The plan, or its problems on the error output and the end of the command. */
export function planOrProblems(
  loaded: LoadedPlan,
  terminal: Terminal,
): Extract<PlanReading, { plan: unknown }> | undefined {
  const { file, reading } = loaded;
  if ('plan' in reading) return reading;
  for (const problem of reading.problems) terminal.err(problemLine(file, 'problem', problem));
  terminal.end(1);
  return undefined;
}
