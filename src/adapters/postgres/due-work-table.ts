import { sql } from 'kysely';
import type { Instant } from '../../domain/instant.js';
import type { Among, DueWork, Work } from '../../ports/due-work.js';
import { isClaimed } from './claimed.js';
import type { Db } from './tables.js';

/** Both ways in one text, so that it stays one prepared statement. */
export const isAmong = (among: Among) => {
  const [kinds, wanted] = 'only' in among ? [among.only, true] : [among.except, false];
  return sql<boolean>`(kind = any(${[...kinds]}::text[])) = ${wanted}::boolean`;
};

/** Timers as rows. */
export class DueWorkTable implements DueWork {
  constructor(private readonly db: Db) {}

  async schedule(work: Work): Promise<void> {
    await this.db
      .insertInto('due_work')
      .values({ kind: work.kind, key: work.key, at: work.at })
      .onConflict((conflict) =>
        // Without its lease: what is being done now was begun before this was asked for.
        conflict.columns(['kind', 'key']).doUpdateSet({ at: work.at, attempts: 0, lease_until: null }),
      )
      .execute();
  }

  async cancel(kind: string, key: string): Promise<void> {
    await this.db.deleteFrom('due_work').where('kind', '=', kind).where('key', '=', key).execute();
  }

  async claim(
    now: Instant,
    leasedAt: Instant,
    leaseUntil: Instant,
    limit: number,
    among: Among = { except: [] },
  ): Promise<readonly (Work & { readonly attempts: number })[]> {
    const rows = await this.db
      .with('due', (db) =>
        db
          .selectFrom('due_work')
          .select('id')
          .where('at', '<=', Math.floor(now))
          .where(isAmong(among))
          .where((the) => the.or([the('lease_until', 'is', null), the('lease_until', '<=', Math.floor(leasedAt))]))
          .orderBy('at')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .updateTable('due_work')
      .where(isClaimed)
      .set({ lease_until: Math.ceil(leaseUntil), attempts: sql<number>`attempts + 1` })
      .returning(['kind', 'key', 'at', 'attempts'])
      .execute();
    return rows.sort((one, other) => one.at - other.at);
  }

  /** Several may have the same key and another kind: each is looked up by both. */
  async renew(works: readonly Work[], until: Instant): Promise<void> {
    await this.db
      .updateTable('due_work')
      .set({ lease_until: Math.ceil(until) })
      .where((the) =>
        the.or(
          works.map(({ kind, key, at }) => the.and([the('kind', '=', kind), the('key', '=', key), the('at', '=', at)])),
        ),
      )
      .where('lease_until', 'is not', null)
      .execute();
  }

  async done(work: Work): Promise<void> {
    await this.db
      .deleteFrom('due_work')
      .where('kind', '=', work.kind)
      .where('key', '=', work.key)
      .where('at', '=', work.at)
      // Scheduled anew for the same instant it has no lease.
      .where('lease_until', 'is not', null)
      .execute();
  }

  /** Of what nobody is doing: work whose lease ran out is found by `claim` alone. */
  async next(): Promise<Instant | null> {
    const row = await this.db
      .selectFrom('due_work')
      .select('at')
      .where('lease_until', 'is', null)
      .orderBy('at')
      .limit(1)
      .executeTakeFirst();
    return row?.at ?? null;
  }
}
