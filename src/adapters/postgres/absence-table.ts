import { sql } from 'kysely';
import type { Instant } from '../../domain/instant.js';
import type { PersonId } from '../../domain/people.js';
import type { AbsenceStore } from '../../ports/absence-store.js';
import type { Db } from './tables.js';

/** Who is away, a row each. */
export class AbsenceTable implements AbsenceStore {
  constructor(private readonly db: Db) {}

  async set(person: PersonId, until: Instant): Promise<void> {
    await this.db
      .insertInto('absence')
      .values({ person, until })
      .onConflict((conflict) => conflict.column('person').doUpdateSet({ until }))
      .execute();
  }

  async clear(person: PersonId): Promise<void> {
    await this.db.deleteFrom('absence').where('person', '=', person).execute();
  }

  async of(people: readonly PersonId[], now: Instant): Promise<ReadonlyMap<PersonId, Instant>> {
    if (people.length === 0) return new Map();
    const rows = await this.db
      .selectFrom('absence')
      .selectAll()
      .where(sql<boolean>`person = any(${[...people]}::text[])`)
      .where('until', '>', now)
      .execute();
    return new Map(rows.map(({ person, until }) => [person, until]));
  }
}
