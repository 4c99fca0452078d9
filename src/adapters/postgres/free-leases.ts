import { isBehind } from './post-table.js';
import type { Db } from './tables.js';

/**
 * Takes back what a process that was killed had claimed, so that it is due at once and not when its lease runs out. For the
 * embedded database alone, whose folder one process has at a time: on a server the lease may be another process' own.
 * That something was claimed stays on record: what became of it is not known.
 */
export const freeLeases = async (db: Db): Promise<void> => {
  await db.updateTable('due_work').set({ lease_until: null }).where('lease_until', 'is not', null).execute();
  // With the conditions of their indexes: the tables themselves are long.
  await db.updateTable('post').set({ next_at: 0 }).where(isBehind).where('leased', '=', true).execute();
  await db
    .updateTable('notice')
    .set({ next_at: 0 })
    .where('next_at', 'is not', null)
    .where('leased', '=', true)
    .execute();
};
