import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  'create table absence (person text primary key, until bigint not null)',
  'alter table channel add column team_group text',
  'alter table notice add column bundle text',
  'create index notice_bundle on notice (bundle) where bundle is not null and next_at is not null',
  `alter table ticket add column learners smallint[] not null default '{}'`,
  `update ticket set learners = array(
    select (one ->> 'tier')::smallint from jsonb_array_elements(ticket -> 'acknowledgements') as one
    where one ->> 'by' is null
  ) where jsonb_typeof(ticket -> 'solution') = 'object'`,
  `create index ticket_unlearnt on ticket (number) where learners <> '{}'`,
  `create index ticket_of_holder on ticket (holder_id, number) where status in ('working', 'waiting')`,
  `create index ticket_of_contact on ticket (contact_id, number)
    where status in ('untaken', 'working', 'waiting', 'solved')`,
];

/** The staff's side: who is away, whose work is what, what a tier has not learnt yet, and where a team is found in Teams. */
export const staff003: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
