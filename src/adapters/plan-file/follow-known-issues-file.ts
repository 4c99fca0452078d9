import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import type { Log } from '../../ports/log.js';

const LOOKS_EVERY = 1_000;

/** Where the text goes, at the start and after each edit. */
export interface KnownIssuesReader {
  /** Null where there is no file and none was named. */
  offer(text: string | null): void;
  /** It was named and cannot be had. */
  missing(why: string): void;
}

interface Followed {
  /** Resolves once the file was read for the first time. */
  readonly loaded: Promise<void>;
  stop(): void;
}

const isNotThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

const read = async (
  { path, named }: { readonly path: string; readonly named: boolean },
  log: Log,
  reader: KnownIssuesReader,
): Promise<void> => {
  try {
    reader.offer(await readFile(path, 'utf8'));
  } catch (error) {
    if (isNotThere(error) && !named) {
      reader.offer(null);
      return;
    }
    log.error({ path, error }, 'the known issues cannot be read: check KNOWN_ISSUES');
    reader.missing(`${path} cannot be read`);
  }
};

/** Reads the file of known issues, and reads it again after each edit, whichever way the editor writes files. */
export const followKnownIssuesFile = (
  file: { readonly path: string; readonly named: boolean },
  log: Log,
  reader: KnownIssuesReader,
): Followed => {
  const listener = (now: { mtimeMs: number }, before: { mtimeMs: number }): void => {
    if (now.mtimeMs !== before.mtimeMs) void read(file, log, reader);
  };
  watchFile(file.path, { interval: LOOKS_EVERY, persistent: false }, listener);
  return { loaded: read(file, log, reader), stop: () => unwatchFile(file.path, listener) };
};
