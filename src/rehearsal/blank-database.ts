import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { openStore } from '../adapters/postgres/open-store.js';

const MIGRATIONS = new URL('../adapters/postgres/migrations/', import.meta.url);

/** Everything that what is in a new database depends on, in short. */
export const migrationKey = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const name of (await readdir(MIGRATIONS)).sort()) hash.update(await readFile(new URL(name, MIGRATIONS)));
  return hash.digest('hex');
};

/** Makes a migrated, empty database in a folder. */
export const makeBlankDatabase = async (folder: string): Promise<void> => {
  const store = await openStore({ folder });
  await store.close();
};
