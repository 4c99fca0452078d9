import { sql } from 'kysely';
import type { Instant } from '../../domain/instant.js';
import type { PlanStore } from '../../ports/plan-store.js';
import type { Db } from './tables.js';

/** Versions of the plan, each kept once; the one that was accepted last is in force, be it an older text again. */
export class PlanTable implements PlanStore {
  constructor(private readonly db: Db) {}

  async accept(version: { readonly hash: string; readonly text: string; readonly acceptedAt: Instant }): Promise<void> {
    await this.db
      .insertInto('plan_version')
      .values({ hash: version.hash, text: version.text, accepted_at: version.acceptedAt })
      .onConflict((conflict) =>
        conflict
          .column('hash')
          .doUpdateSet({ accepted_at: version.acceptedAt, turn: sql<number>`nextval('plan_turn')` }),
      )
      .execute();
  }

  newest(): Promise<{ hash: string; text: string; acceptedAt: Instant } | undefined> {
    return this.db
      .selectFrom('plan_version')
      .select(['hash', 'text', 'accepted_at as acceptedAt'])
      .orderBy('turn', 'desc')
      .limit(1)
      .executeTakeFirst();
  }
}
