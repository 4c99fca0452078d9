import type { Instant } from '../../domain/instant.js';
import type { Override } from '../../domain/on-call/override.js';
import type { TierNumber } from '../../domain/support-plan.js';
import type { OnCallStore } from '../../ports/on-call-store.js';
import type { Db } from './tables.js';

/** Overrides of the rota, a row each. */
export class OnCallTable implements OnCallStore {
  constructor(private readonly db: Db) {}

  async add({ tier, person, from, until, by }: Override): Promise<void> {
    await this.db
      .insertInto('on_call_override')
      .values({ tier, person: person.id, person_name: person.name, from, until, by_person: by.id, by_name: by.name })
      .execute();
  }

  async end(tier: TierNumber, at: Instant): Promise<number> {
    const { numUpdatedRows } = await this.db
      .updateTable('on_call_override')
      .set({ until: at })
      .where('tier', '=', tier)
      .where((where) => where.or([where('until', 'is', null), where('until', '>', at)]))
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  async at(now: Instant): Promise<readonly Override[]> {
    const rows = await this.db
      .selectFrom('on_call_override')
      .selectAll()
      .where('from', '<=', now)
      .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]))
      .orderBy('id')
      .execute();
    return rows.map(({ tier, person, person_name, from, until, by_person, by_name }) => ({
      tier,
      person: { id: person, name: person_name },
      from,
      until,
      by: { id: by_person, name: by_name },
    }));
  }
}
