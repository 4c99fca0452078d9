import { CompiledQuery, Kysely, sql } from 'kysely';
import type { Dialect, QueryCompiler } from 'kysely';
import { cleaning } from '../../../src/adapters/postgres/dialect.js';
import { embeddedDatabase } from '../../../src/adapters/postgres/embedded-database.js';
import { PostgresStore } from '../../../src/adapters/postgres/postgres-store.js';
import { serverDatabase } from '../../../src/adapters/postgres/server-database.js';
import type { Database, Db } from '../../../src/adapters/postgres/tables.js';
import type { Store } from '../../../src/ports/store.js';
import { testDatabase } from '../../helpers/database.js';
import type { DatabaseKind } from '../../helpers/database.js';

/** A store that tells which statements it sent. */
export interface RecordedStore {
  readonly db: Db;
  /** What a call sends; `begin` and `commit` are not among them. */
  readonly statementsOf: (call: (store: Store) => Promise<unknown>) => Promise<readonly CompiledQuery[]>;
  /** How the database would carry the statement out, as it says itself. */
  readonly plan: (statement: CompiledQuery) => Promise<string>;
  readonly close: () => Promise<void>;
}

const recording = (dialect: Dialect, sent: CompiledQuery[]): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createDriver: () => dialect.createDriver(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: (): QueryCompiler => {
    const compiler = dialect.createQueryCompiler();
    return {
      compileQuery: (node, id) => {
        const query = compiler.compileQuery(node, id);
        sent.push(query);
        return query;
      },
    };
  },
});

export const openRecordedStore = async (kind: DatabaseKind): Promise<RecordedStore> => {
  const { where, drop } = await testDatabase(kind);
  const { dialect, unlock } =
    'folder' in where
      ? await embeddedDatabase(where.folder)
      : { dialect: serverDatabase(where.databaseUrl, 2), unlock: () => Promise.resolve() };
  const sent: CompiledQuery[] = [];
  const db = new Kysely<Database>({ dialect: recording(cleaning(dialect), sent) });
  const store = new PostgresStore(db, async () => {
    await db.destroy();
    await unlock();
  });
  return {
    db,
    statementsOf: async (call) => {
      sent.length = 0;
      await call(store);
      return [...sent];
    },
    plan: async (statement) => {
      const explain = CompiledQuery.raw(`explain ${statement.sql}`, [...statement.parameters]);
      const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(explain);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    },
    close: async () => {
      await store.close();
      await drop();
    },
  };
};

const ROWS: readonly string[] = [
  `insert into ticket (number, version, status, tier, queue_tier, holder_id, contact_id, requester_id, category, platform,
     error_codes, sent_at, since, duplicate_of, due_at, ticket, learners, found_by)
   select n, 2, case when n % 20 = 0 then 'untaken' when n % 50 = 1 then 'linked' else 'closed' end, 1 + n % 3,
     case when n % 20 = 0 then 1 + n % 3 end, 'holder-' || n % 500, 'contact-' || n % 500, 'requester-' || n % 500, 'email', 'ios', '{0x1}',
     n * 1000::bigint, n, case when n % 50 = 1 then n - 1 end, case when n % 20 = 0 then n end, '{}', case when n % 100 = 7 then array[1] else '{}' end::smallint[],
     array_to_tsvector(array[':tier:' || 1 + n % 3, ':requester:requester-' || n % 500, n::text, 'phone', 'word' || n % 900])
   from generate_series(2001, 8000) as n`,
  `insert into ticket_event select number, n, 'NoteTaken', 1, '{}' from ticket, generate_series(1, 2) as n`,
  `insert into words select 'text-' || n, 'words', 'author', 1 from generate_series(1, 4000) as n`,
  `insert into draft select 'draft-' || n, 'requester-' || n % 500, case when n % 20 = 0 then 'open' else 'sent' end, n, '{}'
   from generate_series(1, 4000) as n`,
  `insert into heard select 'a:' || n % 9, 'act-' || n, 'text-' || n, 'draft-' || n, null from generate_series(1, 4000) as n`,
  `insert into picture (id, state, requester, requester_name, conversation, activity, service_url, url, draft, ticket, at)
   select 'picture-' || n, 'kept', 'r', 'R', 'a:' || n % 9, 'act-' || n, 's', 'u', 'draft-' || n, 2001 + n, n
   from generate_series(1, 4000) as n`,
  `insert into picture_shown select 'picture-' || n, 'c' from generate_series(1, 4000) as n`,
  `insert into post (id, kind, ticket, draft, address, shown, conversation, activity)
   select 'post-' || n, 'tier', 2001 + n / 2, 'draft-' || n, '{"to": "channel", "channel": "c"}',
     case when n % 100 = 0 then 0 else 1 end, 'conv', case when n % 100 = 0 then null else 'act-' || n end
   from generate_series(1, 8000) as n`,
  `insert into notice (id, lane, notice, address, thread_ticket, thread_channel)
   select 'notice-' || n, 'lane-' || n % 900, '{}', '{}', 2001 + n, 'c' from generate_series(1, 3000) as n`,
  `insert into due_work (kind, key, at) select 'nudge', 'key-' || n, n from generate_series(1, 4000) as n`,
  `insert into bridge (id, version, status, attempt, opened_at, over_at, bridge)
   select 'bridge-' || n, 1, 'ended', 'attempt-' || n, n, case when n % 100 > 0 then n end, '{}' from generate_series(1, 4000) as n`,
  `insert into bridge_event select 'bridge-' || n, 1, 'BridgeOpened', 1, '{}' from generate_series(1, 4000) as n`,
  `insert into bridge_ticket select 2001 + n, 'bridge-' || n from generate_series(1, 4000) as n`,
  `insert into bridge_proposal select 2001 + n, 'true' from generate_series(1, 4000) as n`,
  `insert into post (id, kind, issue, address, shown, conversation, activity)
   select 'issue-post-' || n, 'knownIssue', 'issue-' || n, '{"to": "channel", "channel": "c"}', 1, 'conv', 'i-act-' || n
   from generate_series(1, 4000) as n`,
  `insert into post (id, kind, bridge, address, shown, conversation, activity)
   select 'bridge-post-' || n, 'bridge', 'bridge-' || n, '{"to": "channel", "channel": "c"}', 1, 'conv', 'b-act-' || n
   from generate_series(1, 4000) as n`,
  `insert into background select 2001 + n, 'requester-' || n % 500, n, '{}' from generate_series(1, 4000) as n`,
  `insert into inbox select 'key-' || n, n from generate_series(1, 6000) as n`,
  `insert into person (id, name, principal_name, mri)
   select 'person-' || n, 'name', 'p' || n || '@contoso.example', '29:' || n from generate_series(1, 4000) as n`,
  `insert into absence select 'person-' || n, n from generate_series(1, 4000) as n`,
  `insert into known_issue select 'issue-' || n, 1, case when n % 100 = 0 then 'proposed' else 'approved' end, n, '{}'
   from generate_series(1, 4000) as n`,
  `insert into plan_version (hash, text, accepted_at) select 'hash-' || n, 'plan', n from generate_series(1, 2000) as n`,
];

/** A few thousand rows of everything, most of it long done with. */
export const fillTables = async (db: Db): Promise<void> => {
  for (const rows of ROWS) await sql.raw(rows).execute(db);
};
