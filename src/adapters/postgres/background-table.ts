import type { Background } from '../../domain/background/background.js';
import type { Instant } from '../../domain/instant.js';
import type { PersonId } from '../../domain/people.js';
import type { TicketNumber } from '../../domain/ticket/ticket.js';
import type { BackgroundStore } from '../../ports/background-store.js';
import { toJson } from './json.js';
import type { Db } from './tables.js';
import { toInteger } from './ticket-number.js';

/** What was found beside tickets, a row each. */
export class BackgroundTable implements BackgroundStore {
  constructor(private readonly db: Db) {}

  async save(ticket: TicketNumber, person: PersonId, background: Background): Promise<void> {
    const values = { person, asked_at: background.askedAt, background: toJson(background) };
    await this.db
      .insertInto('background')
      .values({ ticket: toInteger(ticket), ...values })
      .onConflict((conflict) => conflict.column('ticket').doUpdateSet(values))
      .execute();
  }

  async find(ticket: TicketNumber): Promise<Background | null> {
    const row = await this.db
      .selectFrom('background')
      .select('background')
      .where('ticket', '=', toInteger(ticket))
      .executeTakeFirst();
    return row?.background ?? null;
  }

  async newest(person: PersonId | null, since: Instant): Promise<Background | null> {
    let query = this.db.selectFrom('background').select('background').where('asked_at', '>=', since);
    if (person !== null) query = query.where('person', '=', person);
    const row = await query.orderBy('asked_at', 'desc').limit(1).executeTakeFirst();
    return row?.background ?? null;
  }

  async forget(person: PersonId): Promise<void> {
    await this.db.deleteFrom('background').where('person', '=', person).execute();
  }
}
