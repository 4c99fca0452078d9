import { constants, cpSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An empty, migrated database, made at build time: to make one takes seconds, to copy one a moment. */
export const BLANK = fileURLToPath(new URL('../../dist/blank-database/', import.meta.url));

const RUN = /^run-(\d+)-/;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const removeLeftovers = async (base: string): Promise<void> => {
  const left = (await readdir(base)).filter((name) => {
    const pid = RUN.exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(left.map((name) => rm(join(base, name), { recursive: true, force: true })));
};

/** Without one the desk makes its database itself, only later. */
export const layBlankDatabase = (folder: string): void => {
  // A thousand small files are copied twice as fast in one go.
  if (existsSync(BLANK)) cpSync(BLANK, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
};

/**
 * A folder for one run: the make-believe Microsoft forgets its messages when it ends, so the desk's memory of them ends
 * with it. What runs of dead processes left behind is removed.
 */
export const makeRunFolder = async (base: string): Promise<string> => {
  await mkdir(base, { recursive: true, mode: 0o700 });
  await removeLeftovers(base);
  const folder = await mkdtemp(join(base, `run-${process.pid}-`));
  layBlankDatabase(folder);
  return folder;
};

export const removeRunFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
