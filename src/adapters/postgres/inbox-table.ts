import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../domain/instant.js';
import type { Inbox } from '../../ports/inbox.js';
import type { Db } from './tables.js';

/** In UTF-16 units; an index entry holds some 2,700 bytes, and how long Teams' ids are is not ours to say. */
const LONGEST_KEY = 500;

const shortened = (key: string): string =>
  key.length <= LONGEST_KEY ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;

/** Keys of what was received. */
export class InboxTable implements Inbox {
  constructor(private readonly db: Db) {}

  async first(keys: readonly string[], at: Instant): Promise<boolean> {
    // In one order everywhere, so that two transactions with the same keys wait and never dead-lock.
    const distinct = [...new Set(keys.map(shortened))].sort();
    if (distinct.length === 0) return true;
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('inbox')
      .values(distinct.map((key) => ({ key, at })))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return Number(numInsertedOrUpdatedRows) === distinct.length;
  }

  async forget(keys: readonly string[]): Promise<void> {
    await this.db
      .deleteFrom('inbox')
      .where(sql<boolean>`key = any(${keys.map(shortened)}::text[])`)
      .execute();
  }

  async forgetBefore(at: Instant): Promise<void> {
    await this.db.deleteFrom('inbox').where('at', '<', at).execute();
  }
}
