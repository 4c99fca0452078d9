import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tickets from before begin to be timed at their present step. */
const PENDING = `jsonb_build_object(
    'staff', case when status in ('untaken', 'working', 'waiting', 'solved') then jsonb_build_object(
      'step', case status when 'untaken' then 'take' when 'solved' then 'tell' else 'solve' end,
      'since', since, 'warned', false, 'nudges', 0, 'nudgedAt', null, 'leadCalled', false) end,
    'requester', case when status in ('waiting', 'told') then jsonb_build_object(
      'step', case status when 'waiting' then 'answer' else 'confirm' end,
      'since', since, 'reminders', 0, 'remindedAt', null, 'until', null, 'reached', true) end)`;

const WAITS = `case when status in ('untaken', 'working') then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
    'for', case status when 'waiting' then 'requester' when 'linked' then 'original' else 'done' end,
    'from', since, 'to', null)) end`;

const STATEMENTS = [
  'alter table ticket add column due_at bigint',
  'create index ticket_due on ticket (due_at) where due_at is not null',
  `create index ticket_open on ticket (number) where status <> 'closed'`,
  `update ticket set ticket = ticket || jsonb_build_object('waits', ${WAITS}, 'pending', ${PENDING})`,
  `insert into due_work (kind, key, at) select 'remind-ticket', 'T-' || number, 0 from ticket where status <> 'closed'`,
];

/** Until when what is promised of each ticket; and the clocks of those that are open. */
export const time006: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
