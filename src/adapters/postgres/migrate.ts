import { Migrator } from 'kysely/migration';
import { StoreError } from '../../ports/store-error.js';
import { hasState } from './database-errors.js';
import { MIGRATIONS } from './migrations/index.js';
import type { Db } from './tables.js';

const UNDEFINED_TABLE = '42P01';

const applied = async (db: Db): Promise<readonly string[]> => {
  try {
    const rows = await db.selectFrom('tierline_migration').select('name').execute();
    return rows.map((row) => row.name);
  } catch (error) {
    if (hasState(error, UNDEFINED_TABLE)) return [];
    throw error;
  }
};

const refuseNewer = (names: readonly string[], known: Readonly<Record<string, unknown>>): void => {
  const foreign = names.filter((name) => !(name in known));
  if (foreign.length > 0)
    throw new StoreError('tooNew', `The database was migrated by a newer version (${foreign.join(', ')}).`);
};

/**
 * Brings the database to this version; of several processes that start together one does it and the others wait.
 * Throws {@link StoreError} `tooNew` when a newer version was here before.
 */
export const migrate = async (db: Db, migrations = MIGRATIONS): Promise<void> => {
  const before = await applied(db);
  refuseNewer(before, migrations);
  if (before.length === Object.keys(migrations).length) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: 'tierline_migration',
    migrationLockTableName: 'tierline_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // A newer version may have started in the same moment.
  refuseNewer(await applied(db), migrations);
  throw error as Error;
};

/** Whether nothing is left to do. Throws {@link StoreError} `tooNew` when a newer version was here before. */
export const isMigrated = async (db: Db, migrations = MIGRATIONS): Promise<boolean> => {
  const names = await applied(db);
  refuseNewer(names, migrations);
  return names.length === Object.keys(migrations).length;
};

/** Throws {@link StoreError} `unreachable` while this version's newest migration is not there. */
export const checkMigrated = async (db: Db): Promise<void> => {
  const newest = Object.keys(MIGRATIONS).at(-1) ?? '';
  const row = await db.selectFrom('tierline_migration').select('name').where('name', '=', newest).executeTakeFirst();
  if (row === undefined) throw new StoreError('unreachable', `The database lacks the migration ${newest}.`);
};
