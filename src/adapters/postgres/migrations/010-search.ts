import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { searchTerms } from '../../../domain/ticket/search-terms.js';
import type { Ticket } from '../../../domain/ticket/ticket.js';
import { toTicketNumber } from '../ticket-number.js';

const AT_ONCE = 200;

interface Row {
  readonly number: number;
  readonly ticket: Ticket;
}

/** The words are taken out of the titles by the program, as for every later ticket. */
const fill = async (db: Kysely<unknown>): Promise<void> => {
  for (let last = 0; ;) {
    const { rows } = await sql<Row>`
      select number, ticket from ticket where number > ${last} order by number limit ${AT_ONCE}
    `.execute(db);
    for (const { number, ticket } of rows) {
      const terms = searchTerms({ ...ticket, number: toTicketNumber(number) });
      await sql`update ticket set found_by = array_to_tsvector(${[...terms]}::text[]) where number = ${number}`.execute(
        db,
      );
      last = number;
    }
    if (rows.length < AT_ONCE) return;
  }
};

/** Tickets are found by their words, and by those alone who may see them. */
export const search010: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table ticket add column found_by tsvector not null default ''::tsvector`.execute(db);
    await fill(db);
    // Without the list of pending entries, which every search would have to read as well.
    await sql`create index ticket_found_by on ticket using gin (found_by) with (fastupdate = off)`.execute(db);
  },
};
