import { sql } from 'kysely';
import { openDatabase, type Where } from '../../src/adapters/postgres/open-store.js';
import { LEASE } from '../../src/usecases/delivery/keep-lease.js';
import { PACE } from './fast-time.js';
import type { Outage } from './fleet.js';

interface Claimed {
  readonly kind: string;
  readonly key: string;
  readonly due: number;
  readonly at: number;
  readonly attempts: number;
  readonly before: number;
}

const MADE = [
  'create table watched (kind text, key text, due bigint, at bigint, attempts integer, before bigint)',
  `create function watch_claim() returns trigger as $$ begin
    if new.attempts > old.attempts then
      insert into watched values (new.kind, new.key, new.at, floor(extract(epoch from clock_timestamp()) * 1000), new.attempts,
        (select coalesce(max(at), 0) from watched where kind = new.kind and key = new.key));
    end if;
    return new; end $$ language plpgsql`,
  'create trigger watch_claim after update on due_work for each row execute function watch_claim()',
  'create index watched_key on watched (kind, key)',
];

const UP = 1_000;
const RESTARTED = 10_000;
/** What a busy machine may hold every process up for. */
const STALL = 500;

const percentile = (values: readonly number[], of: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * of)] ?? 0;

/** How late something may be that was due then: as long as nobody was there, and a little. */
const allowed = ({ due, at, attempts, before }: Claimed, outages: readonly Outage[]): number => {
  if (attempts > 1) return Math.max(0, before - due) + LEASE / PACE + UP + STALL;
  const met = outages.filter(({ killedAt, backAt }) => killedAt <= at && backAt >= due - UP);
  const back = Math.max(0, ...met.map(({ backAt }) => Math.min(backAt, at) - due));
  return back + (met.length > 0 ? RESTARTED : UP) + STALL;
};

/** Has the database itself note when each timer is taken up. Product time is the machine's here. */
export const watchTimers = async (where: Where) => {
  const { db, close } = await openDatabase(where);
  for (const statement of MADE) await sql.raw(statement).execute(db);
  await close();
  return {
    read: async (outages: readonly Outage[]) => {
      const open = await openDatabase(where);
      const { rows } = await sql<Claimed>`select * from watched`.execute(open.db);
      await open.close();
      const late = rows.map((row) => row.at - row.due);
      const first = rows.filter(({ attempts }) => attempts === 1).map((row) => row.at - row.due);
      const tooLate = rows.filter((row) => row.at - row.due > allowed(row, outages));
      return {
        figures: {
          timers: rows.length,
          late_p50: percentile(first, 0.5),
          late_p99: percentile(first, 0.99),
          latest: Math.max(0, ...late),
        },
        broken: tooLate.map(
          (row) => `late: ${row.kind} ${row.key} by ${String(row.at - row.due)} ms (attempt ${String(row.attempts)})`,
        ),
      };
    },
  };
};
