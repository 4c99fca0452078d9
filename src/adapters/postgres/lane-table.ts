import { sql } from 'kysely';
import type { LaneState, LaneStore } from '../../ports/lane-store.js';
import { toJson } from './json.js';
import type { Db } from './tables.js';

/** Lanes that several processes share: a row each, locked while it is changed. */
export class LaneTable implements LaneStore {
  constructor(private readonly db: Db) {}

  async change<T>(...[names, empty, decide]: Parameters<LaneStore['change']>): Promise<T> {
    return this.db.transaction().execute(async (transaction) => {
      // Nobody is told of a loss of the last few milliseconds: a commit here need not wait for the disk.
      await sql`set local synchronous_commit = off`.execute(transaction);
      const rows = await lock(transaction, names, empty);
      const { states, value } = decide(names.map((name) => rows.get(name) ?? empty));
      await save(transaction, names, states);
      return value as T;
    });
  }
}

/** Made where they are missing, and locked in one order by everybody. */
const lock = async (db: Db, names: readonly string[], empty: LaneState): Promise<ReadonlyMap<string, LaneState>> => {
  const rows = await db
    .insertInto('lane')
    .values([...names].sort().map((lane) => ({ lane, state: toJson(empty) })))
    .onConflict((conflict) => conflict.column('lane').doUpdateSet({ state: sql`lane.state` }))
    .returning(['lane', 'state'])
    .execute();
  return new Map(rows.map(({ lane, state }) => [lane, state]));
};

const save = async (db: Db, names: readonly string[], states: readonly LaneState[]): Promise<void> => {
  await sql`
    update lane set state = changed.state
    from unnest(${[...names]}::text[], ${states.map((state) => JSON.stringify(state))}::jsonb[]) as changed (name, state)
    where lane.lane = changed.name
  `.execute(db);
};
