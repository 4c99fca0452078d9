import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { openDatabase, openStore } from '../../src/adapters/postgres/open-store.js';
import type { Where } from '../../src/adapters/postgres/open-store.js';
import { PostgresStore } from '../../src/adapters/postgres/postgres-store.js';
import type { Db } from '../../src/adapters/postgres/tables.js';

/** Where real PostgreSQL is for tests, with a login that may create databases; empty where there is none. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL ?? '';
const MIGRATIONS = new URL('../../src/adapters/postgres/migrations/', import.meta.url);

export type DatabaseKind = 'embedded' | 'PostgreSQL';

/** Everything that what is in a new database depends on. */
const version = async (): Promise<string> => {
  const names = (await readdir(MIGRATIONS)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(await readFile(new URL(name, MIGRATIONS)));
  return hash.digest('hex').slice(0, 12);
};

/** Makes a migrated embedded database in the folder. A new one takes seconds, a copy of it a fraction of one. */
export const makeTemplate = async (folder: string): Promise<void> => {
  const store = await openStore({ folder });
  await store.close();
};

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const ROOM = 2 * 1024 ** 3;

/** In memory, where the machine has a folder for that: an embedded database is a thousand small files. */
const scratchFolder = async (): Promise<string> => {
  const memory = await statfs('/dev/shm').catch(() => null);
  return memory !== null && memory.bavail * memory.bsize > ROOM ? '/dev/shm' : tmpdir();
};

/** By the system's own means where it has them: Node takes five times as long. */
const copyFolder = async (from: string, to: string): Promise<void> => {
  if (process.platform === 'win32') await cp(from, to, { recursive: true });
  else await promisify(execFile)('cp', ['-R', `${from}/.`, to]);
};

const templateFolder = async (): Promise<string> => {
  const template = join(await scratchFolder(), `tierline-template-${await version()}`);
  if (await exists(template)) return template;
  const made = await mkdtemp(`${template}-`);
  await makeTemplate(made);
  // Of several that were made at once the first stays.
  await rename(made, template).catch(() => rm(made, { recursive: true }));
  return template;
};

const asAdmin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: TEST_DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const urlOf = (database: string): string => {
  const url = new URL(TEST_DATABASE_URL);
  url.pathname = `/${database}`;
  return url.href;
};

const templateDatabase = async (): Promise<string> => {
  const template = `tierline_template_${await version()}`;
  await asAdmin(async (client) => {
    // One test process makes it, the others wait; the lock goes with the connection.
    await client.query('select pg_advisory_lock(7002)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    await client.query(`drop database if exists ${template}_new`);
    await client.query(`create database ${template}_new`);
    const store = await openStore({ databaseUrl: urlOf(`${template}_new`) });
    await store.close();
    await client.query(`alter database ${template}_new rename to ${template}`);
  });
  return template;
};

/** A migrated database of its own: in the settings' words, and the way to get rid of it. */
export interface TestDatabase {
  readonly where: Where;
  readonly settings: { readonly DATABASE_URL?: string; readonly DATA_DIR?: string };
  readonly drop: () => Promise<void>;
}

const embedded = async (template: string | null): Promise<TestDatabase> => {
  const folder = await mkdtemp(join(await scratchFolder(), 'tierline-test-'));
  if (template !== null) await copyFolder(template, folder);
  return {
    where: { folder },
    settings: { DATA_DIR: folder },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
};

const onServer = async (template: string): Promise<TestDatabase> => {
  const name = `tierline_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin((client) => client.query(`create database ${name} template ${template}`));
  return {
    where: { databaseUrl: urlOf(name) },
    settings: { DATABASE_URL: urlOf(name) },
    drop: async () => {
      await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
};

/** Nothing in it, not even tables. */
export const emptyDatabase = (kind: DatabaseKind): Promise<TestDatabase> =>
  kind === 'embedded' ? embedded(null) : onServer('template0');

/** On PostgreSQL where TEST_DATABASE_URL says where that is, else embedded; or as asked for. */
export const testDatabase = async (
  kind: DatabaseKind = TEST_DATABASE_URL === '' ? 'embedded' : 'PostgreSQL',
): Promise<TestDatabase> =>
  kind === 'embedded' ? embedded(await templateFolder()) : onServer(await templateDatabase());

/** A store on a database of its own. */
export interface TestStore {
  readonly store: PostgresStore;
  /** The same database, to look behind the ports. */
  readonly db: Db;
  readonly where: Where;
  /** Takes every row out. */
  readonly clear: () => Promise<void>;
  /** Closes the store and drops the database. */
  readonly close: () => Promise<void>;
}

// Events before the tickets that they belong to.
const TABLES = [
  ...['ticket_event', 'ticket', 'words', 'draft', 'heard', 'picture', 'picture_shown', 'post', 'notice'],
  ...['due_work', 'inbox', 'person', 'channel', 'tier_channel', 'absence', 'on_call_override', 'plan_version'],
  ...['bridge_event', 'bridge', 'bridge_ticket', 'bridge_proposal', 'lane'],
  ...['background', 'known_issue', 'known_issue_count'],
];

export const openTestStore = async (kind?: DatabaseKind): Promise<TestStore> => {
  const { where, drop } = await testDatabase(kind);
  const { db, close } = await openDatabase(where);
  const store = new PostgresStore(db, close);
  return {
    store,
    db,
    where,
    clear: async () => {
      // Not `truncate`, which makes new files for a few rows.
      for (const table of TABLES) await sql.raw(`delete from ${table}`).execute(db);
    },
    close: async () => {
      await store.close();
      await drop();
    },
  };
};
