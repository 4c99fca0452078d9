import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSeen } from '../../domain/health/seen.js';
import { StoreError } from '../../ports/store-error.js';
import type { Store } from '../../ports/store.js';
import { embeddedDatabase } from './embedded-database.js';
import { isMigrated } from './migrate.js';
import { over, type Where } from './open-store.js';
import { PostgresStore } from './postgres-store.js';
import { serverDatabase } from './server-database.js';
import type { Db } from './tables.js';

/** `store` is null where there is nothing to read: not there yet, or in need of a migration, which is not done here. */
export interface LookedAtDatabase {
  readonly seen: DatabaseSeen;
  readonly store: Store | null;
}

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const unreadable = (error: unknown): LookedAtDatabase => {
  const state = error instanceof StoreError && error.reason === 'tooNew' ? 'newer' : 'silent';
  return { seen: { state, why: why(error) }, store: null };
};

/** A store on a database that is as this version wants it; else the connection is closed again. */
const storeOn = async (db: Db, close: () => Promise<void>): Promise<Store | null> => {
  try {
    if (await isMigrated(db)) return new PostgresStore(db, close);
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  return null;
};

const lookAtServer = async (databaseUrl: string): Promise<LookedAtDatabase> => {
  const db = over(serverDatabase(databaseUrl, 2));
  try {
    return { seen: { state: 'good', remoteFolder: null }, store: await storeOn(db, () => db.destroy()) };
  } catch (error) {
    return unreadable(error);
  }
};

/** NFS, SMB and CIFS by the numbers of Linux: a lock there holds for one machine alone, and a write may not be on disk. */
const REMOTE = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42]);

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The folder itself, or the nearest above it that is there. */
const nearest = async (folder: string): Promise<string> =>
  (await isThere(folder)) || dirname(folder) === folder ? folder : nearest(dirname(folder));

const openFolder = async (folder: string): Promise<LookedAtDatabase> => {
  const { type } = await statfs(folder);
  const seen = { state: 'good', remoteFolder: REMOTE.has(type) ? folder : null } as const;
  try {
    const { dialect, unlock } = await embeddedDatabase(folder);
    const db = over(dialect);
    const close = async (): Promise<void> => {
      await db.destroy();
      await unlock();
    };
    return { seen, store: await storeOn(db, close) };
  } catch (error) {
    const held = error instanceof StoreError && error.reason === 'inUse';
    return held ? { seen: { state: 'held', folder }, store: null } : unreadable(error);
  }
};

const lookAtFolder = async (named: string): Promise<LookedAtDatabase> => {
  const folder = resolve(named);
  const there = await nearest(folder);
  try {
    await access(there, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return { seen: { state: 'closed', folder, why: why(error) }, store: null };
  }
  // A database that is not there yet is made by the desk, not by whoever looks.
  if (!(await isThere(join(folder, 'database')))) return { seen: { state: 'good', remoteFolder: null }, store: null };
  return openFolder(folder);
};

/** Whether the desk could work with its database. Nothing is made and nothing migrated. */
export const lookAtDatabase = (where: Where): Promise<LookedAtDatabase> =>
  'folder' in where ? lookAtFolder(where.folder) : lookAtServer(where.databaseUrl);
