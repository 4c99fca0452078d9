import { readFile } from 'node:fs/promises';
import type { KnownIssue } from '../domain/known-issues/known-issue.js';
import type { KnownIssuesReading } from '../plan/known-issues/read-known-issues.js';
import { planOfSettings, problemLine } from './load-plan.js';
import type { Terminal } from './terminal.js';

export interface KnownIssuesOptions {
  /** The file itself. */
  readonly knownIssues?: string;
  readonly json?: true;
}

export interface LoadedKnownIssues {
  readonly file: string;
  readonly reading: KnownIssuesReading;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** The file that the desk would read; nothing where the settings cannot be read. */
async function fileOfSettings(terminal: Terminal): Promise<string | undefined> {
  if ((await planOfSettings(terminal, '--known-issues FILE')) === undefined) return undefined;
  const { settingsFromEnvironment } = await import('../settings.js');
  const read = settingsFromEnvironment();
  return 'settings' in read ? read.settings.knownIssues.path : undefined;
}

/**
 * Reads the known issues that the command line names, else those beside the plan of the settings. Says why when it cannot, and
 * gives nothing.
 */
export async function loadKnownIssues(
  { knownIssues }: KnownIssuesOptions,
  terminal: Terminal,
): Promise<LoadedKnownIssues | undefined> {
  const file = knownIssues ?? (await fileOfSettings(terminal));
  if (file === undefined) return undefined;
  try {
    const text = await readFile(file, 'utf8');
    const { readKnownIssues } = await import('../plan/known-issues/read-known-issues.js');
    return { file, reading: readKnownIssues(text, today()) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    terminal.err(`The known issues ${file} cannot be read: ${words}`);
    terminal.end(2);
    return undefined;
  }
}

/** The issues, or their problems on the error output and the end of the command. */
export function issuesOrProblems(
  { file, reading }: LoadedKnownIssues,
  terminal: Terminal,
): readonly KnownIssue[] | undefined {
  if ('issues' in reading) return reading.issues;
  for (const problem of reading.problems) terminal.err(problemLine(file, 'problem', problem));
  terminal.end(1);
  return undefined;
}
