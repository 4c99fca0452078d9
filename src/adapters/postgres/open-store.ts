import { Kysely } from 'kysely';
import type { Dialect } from 'kysely';
import type { Store } from '../../ports/store.js';
import { cleaning } from './dialect.js';
import { embeddedDatabase } from './embedded-database.js';
import { freeLeases } from './free-leases.js';
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

interface OpenDatabase {
  readonly db: Db;
  readonly close: () => Promise<void>;
}

/** Queries over a driver, which cleans up after itself. */
export const over = (dialect: Dialect): Db => new Kysely<Database>({ dialect: cleaning(dialect) });

const openFolder = async (folder: string): Promise<OpenDatabase> => {
  const { dialect, unlock } = await embeddedDatabase(folder);
  const db = over(dialect);
  const close = async (): Promise<void> => {
    await db.destroy();
    await unlock();
  };
  try {
    await migrate(db);
    await freeLeases(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, close };
};

const openServer = async (databaseUrl: string, connections: number): Promise<OpenDatabase> => {
  // Over a connection of its own: a migration, and waiting for the one that another process does, take their time.
  const migrating = over(serverDatabase(databaseUrl, 1, 0));
  try {
    await migrate(migrating);
  } finally {
    await migrating.destroy();
  }
  const db = over(serverDatabase(databaseUrl, connections));
  return { db, close: () => db.destroy() };
};

/** The database itself, migrated; for {@link openStore} and for tests that look behind the ports. */
export const openDatabase = (where: Where, { connections = 10 }: StoreOptions = {}): Promise<OpenDatabase> =>
  'folder' in where ? openFolder(where.folder) : openServer(where.databaseUrl, connections);

/**
 * Opens the desk's memory and brings it to this version.
 * Throws `StoreError`: `unreachable`, `inUse` (another process has the folder), `tooNew`.
 */
export const openStore = async (where: Where, options: StoreOptions = {}): Promise<Store> => {
  const { db, close } = await openDatabase(where, options);
  return 'folder' in where ? new PostgresStore(db, close, keepTidy(db)) : new PostgresStore(db, close);
};
