import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

// Tables whose rows change often leave room in each page, so that a change stays there and moves no index.
const ROOM = 'with (fillfactor = 85)';

const TICKETS = [
  'create sequence ticket_number as integer start 1001',
  `create table ticket (
    number integer primary key,
    version integer not null,
    status text not null,
    tier smallint not null,
    queue_tier smallint,
    holder_id text,
    contact_id text,
    requester_id text not null,
    category text not null,
    platform text not null,
    error_codes text[] not null,
    sent_at bigint not null,
    since bigint not null,
    duplicate_of integer,
    ticket jsonb not null,
    constraint ticket_number_is_real check (number > 0)
  ) ${ROOM}`,
  `create index ticket_open_of_requester on ticket (requester_id, sent_at, number) where status <> 'closed'`,
  `create index ticket_closed_of_requester on ticket (requester_id, sent_at, number) where status = 'closed'`,
  'create index ticket_queue on ticket (queue_tier, sent_at, number) where queue_tier is not null',
  `create index ticket_duplicate on ticket (duplicate_of) where status = 'linked'`,
  'create index ticket_sent on ticket (sent_at)',
  `create table ticket_event (
    ticket integer not null references ticket,
    version integer not null,
    type text not null,
    at bigint not null,
    event jsonb not null,
    primary key (ticket, version)
  )`,
  'create table words (id text primary key, words text not null, author text not null, at bigint not null)',
  `create table draft (
    id text primary key,
    requester_id text not null,
    state text not null,
    changed_at bigint not null,
    draft jsonb not null
  ) ${ROOM}`,
  `create index draft_open on draft (requester_id, changed_at) where state = 'open'`,
];

const DELIVERY = [
  'create sequence post_turn',
  `create table post (
    id text primary key,
    kind text not null,
    ticket integer,
    draft text,
    about text,
    address jsonb not null,
    wanted integer not null default 1,
    shown integer not null default 0,
    want text not null default 'shown',
    conversation text,
    activity text,
    attempts integer not null default 0,
    next_at bigint default 0,
    leased boolean not null default false,
    turn bigint not null default nextval('post_turn'),
    tried integer not null default 0,
    going boolean not null default false,
    reason text
  ) ${ROOM}`,
  'create index post_ticket on post (ticket) where ticket is not null',
  'create index post_draft on post (draft) where draft is not null',
  'create index post_activity on post (activity) where activity is not null',
  `create index post_unsent on post ((address ->> 'channel')) where activity is null`,
  `create index post_due on post (turn) where (shown < wanted or want = 'gone') and next_at is not null`,
  `create table notice (
    id text primary key,
    turn bigint generated always as identity,
    lane text not null,
    notice jsonb not null,
    address jsonb not null,
    thread_ticket integer,
    thread_channel text,
    attempts integer not null default 0,
    unknown boolean not null default false,
    leased boolean not null default false,
    next_at bigint default 0,
    reason text
  ) ${ROOM}`,
  'create index notice_due on notice (turn) where next_at is not null',
  'create index notice_lane on notice (lane, turn) where next_at is not null',
  'create index notice_thread on notice (thread_channel) where thread_channel is not null and next_at is not null',
  `create table due_work (
    id bigint primary key generated always as identity,
    kind text not null,
    key text not null,
    at bigint not null,
    attempts integer not null default 0,
    lease_until bigint,
    unique (kind, key)
  ) ${ROOM}`,
  'create index due_work_at on due_work (at)',
  'create table inbox (key text primary key, at bigint not null)',
  'create index inbox_at on inbox (at)',
];

const SURROUNDINGS = [
  `create table person (
    id text primary key,
    name text not null,
    principal_name text,
    mri text,
    department text,
    language text,
    chat text,
    service_url text,
    reachable boolean not null default true,
    welcomed boolean not null default false,
    looked_up_at bigint
  ) ${ROOM}`,
  'create index person_principal_name on person (principal_name)',
  'create index person_mri on person (mri)',
  `create table channel (
    channel text primary key,
    team text not null,
    name text,
    service_url text not null,
    present boolean not null
  )`,
  'create table tier_channel (tier smallint primary key, channel text not null)',
  'create sequence plan_turn',
  `create table plan_version (
    hash text primary key,
    text text not null,
    accepted_at bigint not null,
    turn bigint not null default nextval('plan_turn')
  )`,
  'create index plan_version_turn on plan_version (turn)',
];

/** The desk: tickets and words, what is to be delivered and done, and who and where. */
export const desk001: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...TICKETS, ...DELIVERY, ...SURROUNDINGS]) await sql.raw(statement).execute(db);
  },
};
