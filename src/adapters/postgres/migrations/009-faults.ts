import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  'alter table post add column doubts integer not null default 0',
  'alter table notice add column doubts integer not null default 0',
  'update notice set doubts = 1 where unknown',
  // Each change of a row stays in its page and moves no index.
  'create table lane (lane text primary key, state jsonb not null) with (fillfactor = 50)',
];

/** How often it is not known whether a message arrived, and what was sent lately into each conversation. */
export const faults009: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
