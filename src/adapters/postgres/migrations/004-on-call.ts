import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** So few rows that the whole table is read. */
const TABLE = `create table on_call_override (
  id bigint generated always as identity primary key,
  tier smallint not null,
  person text not null,
  person_name text not null,
  "from" bigint not null,
  until bigint,
  by_person text not null,
  by_name text not null
)`;

/** Who is on call by agreement. */
export const onCall004: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(TABLE).execute(db);
  },
};
