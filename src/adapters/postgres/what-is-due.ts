import { sql } from 'kysely';
import type { Instant } from '../../domain/instant.js';
import type { Among } from '../../ports/due-work.js';
import type { Due } from '../../ports/store.js';
import { isAmong } from './due-work-table.js';
import { isBehind } from './post-table.js';
import type { Db } from './tables.js';

/**
 * One statement for everything that the desk's workers would claim. In the order of the claims and not by `exists`: where
 * much was due a moment ago the planner would read a whole table to find that nothing is any more.
 */
export const whatIsDue = async (db: Db, now: Instant, real: Instant, among: readonly Among[]): Promise<Due> => {
  const work = among.map(
    (kinds) => sql<boolean>`(select at from due_work where at <= ${Math.floor(now)} and ${isAmong(kinds)}
      and (lease_until is null or lease_until <= ${Math.floor(real)}) order by at limit 1) is not null`,
  );
  const { rows } = await sql<Due>`select
    (select turn from post where ${isBehind} and next_at <= ${Math.floor(real)} order by turn limit 1)
      is not null as posts,
    (select turn from notice where next_at <= ${Math.floor(real)} order by turn limit 1) is not null as notices,
    array[${sql.join(work)}]::boolean[] as work`.execute(db);
  return rows[0] ?? { posts: false, notices: false, work: among.map(() => false) };
};
