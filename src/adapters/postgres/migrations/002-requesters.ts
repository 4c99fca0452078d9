import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  'alter table words add column edited_at bigint',
  `update draft set draft =
    '{"pictures": [], "files": [], "reminder": null, "joined": null, "byDesk": false, "read": false}'::jsonb || draft`,
  `create index draft_ended on draft (changed_at) where state <> 'open'`,
  `create table heard (
    conversation text not null,
    activity text not null,
    words text not null,
    draft text,
    ticket integer,
    primary key (conversation, activity)
  )`,
  `create table picture (
    id text primary key,
    state text not null,
    requester text not null,
    requester_name text not null,
    conversation text not null,
    activity text not null,
    service_url text not null,
    url text not null,
    draft text,
    ticket integer,
    at bigint not null,
    attempts integer not null default 0,
    type text,
    width integer,
    height integer,
    bytes bytea
  )`,
  'create index picture_draft on picture (draft) where draft is not null',
  'create index picture_ticket on picture (ticket) where ticket is not null',
  'create index picture_message on picture (conversation, activity)',
  `create table picture_shown (
    picture text not null,
    channel text not null,
    conversation text,
    activity text,
    primary key (picture, channel)
  )`,
];

/** The requester's side: which message made which words, what was edited, how requests ended, and pictures. */
export const requesters002: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
