import type { Heard, HeardStore } from '../../ports/heard-store.js';
import type { ActivityId, ConversationId } from '../../ports/places.js';
import type { Db } from './tables.js';
import { toInteger, toTicketNumber } from './ticket-number.js';

/** Messages and the words they became. */
export class HeardTable implements HeardStore {
  constructor(private readonly db: Db) {}

  async keep({ ticket, ...heard }: Heard): Promise<void> {
    await this.db
      .insertInto('heard')
      .values({ ...heard, ticket: ticket === null ? null : toInteger(ticket) })
      .onConflict((conflict) => conflict.columns(['conversation', 'activity']).doNothing())
      .execute();
  }

  async find(conversation: ConversationId, activity: ActivityId): Promise<Heard | undefined> {
    const row = await this.db
      .selectFrom('heard')
      .selectAll()
      .where('conversation', '=', conversation)
      .where('activity', '=', activity)
      .executeTakeFirst();
    return row && { ...row, ticket: row.ticket === null ? null : toTicketNumber(row.ticket) };
  }
}
