import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A few hundred rows at the most: they are read as a whole. */
const STATEMENTS = [
  `create table known_issue (
    id text primary key,
    version integer not null,
    state text not null,
    at bigint not null,
    proposal jsonb not null
  )`,
  `create table known_issue_count (
    issue text primary key,
    offered integer not null,
    solved integer not null,
    not_solved integer not null
  )`,
  'alter table post add column issue text',
  'create index post_issue on post (issue) where issue is not null',
];

/** Known issues that came out of tickets, their cards, and how often each entry helped. */
export const knownIssues007: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
