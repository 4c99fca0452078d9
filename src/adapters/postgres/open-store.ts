import { Kysely } from 'kysely';
import type { Dialect } from 'kysely';
import type { Store } from '../../ports/store.js';
import { cleaning } from './dialect.js';
import { embeddedDatabase } from './embedded-database.js';
import { migrate } from './migrate.js';
import { PostgresStore } from './postgres-store.js';
import { serverDatabase } from './server-database.js';
import type { Database, Db } from './tables.js';
import { keepTidy } from './upkeep.js';

/** A PostgreSQL server, or a folder for the embedded database. */
export type Where = { readonly databaseUrl: string } | { readonly folder: string };

export interface StoreOptions {
  /** How many connections to a server at most; the embedded database has one. */
  readonly connections?: number;
}

const open = async (
  where: Where,
  options: StoreOptions,
): Promise<{ readonly dialect: Dialect; readonly unlock: () => Promise<void> }> =>
  'folder' in where
    ? embeddedDatabase(where.folder)
    : {
        dialect: serverDatabase(where.databaseUrl, options.connections ?? 10),
        unlock: () => Promise.resolve(),
      };

/** The database itself, migrated; for {@link openStore} and for tests that look behind the ports. */
export const openDatabase = async (
  where: Where,
  options: StoreOptions = {},
): Promise<{ readonly db: Db; readonly close: () => Promise<void> }> => {
  const { dialect, unlock } = await open(where, options);
  const db = new Kysely<Database>({ dialect: cleaning(dialect) });
  const close = async (): Promise<void> => {
    await db.destroy();
    await unlock();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, close };
};

/**
 * Opens the desk's memory and brings it to this version.
 * Throws `StoreError`: `unreachable`, `inUse` (another process has the folder), `tooNew`.
 */
export const openStore = async (where: Where, options: StoreOptions = {}): Promise<Store> => {
  const { db, close } = await openDatabase(where, options);
  return 'folder' in where ? new PostgresStore(db, close, keepTidy(db)) : new PostgresStore(db, close);
};
