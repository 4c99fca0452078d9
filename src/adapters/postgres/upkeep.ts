import { sql } from 'kysely';
import type { Db } from './tables.js';

/** How many transactions pass between two looks. */
const LOOK_EVERY = 250;

/** A fifth of a table changed: as a server's own autovacuum would have it, but for small tables, which cost nothing. */
const overdue = sql<{ table: string }>`
  select relname as table from pg_stat_user_tables where n_mod_since_analyze > 1000 + n_live_tup / 5
`;

/**
 * To be called after each transaction on the embedded database. It has no autovacuum: without this the room of changed
 * and deleted rows would never be used again, and the planner would know nothing of what is in the tables.
 */
export const keepTidy = (db: Db): (() => Promise<void>) => {
  let transactions = 0;
  return async () => {
    transactions += 1;
    if (transactions % LOOK_EVERY !== 0) return;
    const { rows } = await overdue.execute(db);
    for (const { table } of rows) await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
  };
};
