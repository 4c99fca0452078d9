import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  `create table background (
    ticket integer primary key,
    person text not null,
    asked_at bigint not null,
    background jsonb not null
  )`,
  `create index background_of_person on background (person, asked_at)`,
  `create index background_asked on background (asked_at)`,
];

/** What Graph told beside a ticket; without a foreign key, so that it can go by itself. */
export const background008: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
