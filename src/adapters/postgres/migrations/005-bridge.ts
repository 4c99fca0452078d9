import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  `create table bridge (
    id text primary key,
    version integer not null,
    status text not null,
    attempt text,
    opened_at bigint not null,
    over_at bigint,
    bridge jsonb not null
  )`,
  'create unique index bridge_attempt on bridge (attempt) where attempt is not null',
  'create index bridge_open on bridge (opened_at) where over_at is null',
  'create index bridge_over on bridge (over_at) where over_at is not null',
  `create table bridge_event (
    bridge text not null,
    version integer not null,
    type text not null,
    at bigint not null,
    event jsonb not null,
    primary key (bridge, version)
  )`,
  `create table bridge_ticket (
    ticket integer not null,
    bridge text not null,
    primary key (ticket, bridge)
  )`,
  'create table bridge_proposal (ticket integer primary key, because text not null)',
  'alter table post add column bridge text',
  'create index post_bridge on post (bridge) where bridge is not null',
  'alter table notice add column thread_bridge text',
];

/** Group calls: their logs, the tickets they are about, their cards, and for which tickets the plan proposes one. */
export const bridge005: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
