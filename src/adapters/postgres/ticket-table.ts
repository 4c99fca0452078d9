import { sql } from 'kysely';
import type { Updateable } from 'kysely';
import type { Instant } from '../../domain/instant.js';
import type { PersonId } from '../../domain/people.js';
import type { TierNumber } from '../../domain/support-plan.js';
import type { TicketEvent } from '../../domain/ticket/events.js';
import { learners } from '../../domain/ticket/legal-verbs.js';
import { searchTerms, type TicketSearch } from '../../domain/ticket/search-terms.js';
import type { Ticket, TicketNumber } from '../../domain/ticket/ticket.js';
import { StoreError } from '../../ports/store-error.js';
import type { TicketStore } from '../../ports/ticket-store.js';
import { toJson } from './json.js';
import type { Database, Db } from './tables.js';
import { toInteger, toTicketNumber } from './ticket-number.js';

/** Whose queue the ticket stands in: the tier that has it, or, once solved, the one that has to tell the requester. */
const queueTier = (ticket: Ticket): TierNumber | null => {
  switch (ticket.status) {
    case 'untaken':
    case 'working':
    case 'waiting':
      return ticket.tier;
    case 'solved':
      return ticket.terms.contactTier;
    case 'told':
    case 'linked':
    case 'closed':
      return null;
  }
};

const columnsOf = (ticket: Ticket, dueAt: Instant | null) =>
  ({
    version: ticket.version,
    status: ticket.status,
    tier: ticket.tier,
    queue_tier: queueTier(ticket),
    holder_id: ticket.holder?.id ?? null,
    contact_id: ticket.contact?.id ?? null,
    requester_id: ticket.requester.id,
    category: ticket.subject.category,
    platform: ticket.subject.platform,
    error_codes: [...ticket.subject.errorCodes],
    sent_at: ticket.sentAt,
    since: ticket.since,
    duplicate_of: ticket.duplicateOf === null ? null : toInteger(ticket.duplicateOf),
    due_at: dueAt,
    learners: [...learners(ticket)],
    ticket: toJson(ticket),
  }) satisfies Updateable<Database['ticket']>;

const lexeme = (term: string): string => `'${term.replace(/['\\]/g, '$&$&')}'`;

/** The search in the words of PostgreSQL. */
const asQuery = ({ among, words }: TicketSearch): string =>
  [`(${among.map(lexeme).join(' | ')})`, ...words.map((word) => `${lexeme(word)}:*`)].join(' & ');

/** Tickets as folded rows beside their log. */
export class TicketTable implements TicketStore {
  constructor(private readonly db: Db) {}

  async nextNumber(): Promise<TicketNumber> {
    const { rows } = await sql<{ number: number }>`select nextval('ticket_number') as number`.execute(this.db);
    return toTicketNumber(rows[0]?.number ?? Number.NaN);
  }

  async find(number: TicketNumber): Promise<Ticket | undefined> {
    const row = await this.row(number).executeTakeFirst();
    return row?.ticket;
  }

  async lock(number: TicketNumber): Promise<Ticket | undefined> {
    const row = await this.row(number).forUpdate().executeTakeFirst();
    return row?.ticket;
  }

  private row(number: TicketNumber) {
    return this.db.selectFrom('ticket').select('ticket').where('number', '=', toInteger(number));
  }

  /** One statement. Throws {@link StoreError} `conflict` when the row is not at the version that the events start from. */
  async append(ticket: Ticket, events: readonly TicketEvent[], dueAt: Instant | null = null): Promise<void> {
    if (events.length === 0) return;
    const before = ticket.version - events.length;
    const { numAffectedRows } = await sql`
      with kept as (${this.keep(ticket, before, dueAt)})
      insert into ticket_event (ticket, version, type, at, event)
      select kept.number, ${before} + item.position, item.event ->> 'type', (item.event ->> 'at')::bigint, item.event
      from kept, jsonb_array_elements(${toJson(events)}::jsonb) with ordinality as item (event, position)
    `.execute(this.db);
    if (Number(numAffectedRows) !== events.length)
      throw new StoreError('conflict', `${ticket.number} is not at version ${before}.`);
  }

  private keep(ticket: Ticket, before: number, dueAt: Instant | null) {
    const number = toInteger(ticket.number);
    const found_by = sql<string>`array_to_tsvector(${[...searchTerms(ticket)]}::text[])`;
    const columns = { ...columnsOf(ticket, dueAt), found_by };
    return before === 0
      ? this.db
          .insertInto('ticket')
          .values({ number, ...columns })
          .onConflict((conflict) => conflict.doNothing())
          .returning('number')
      : this.db
          .updateTable('ticket')
          .set(columns)
          .where('number', '=', number)
          .where('version', '=', before)
          .returning('number');
  }

  async promise(number: TicketNumber, dueAt: Instant | null): Promise<void> {
    await this.db.updateTable('ticket').set({ due_at: dueAt }).where('number', '=', toInteger(number)).execute();
  }

  async overdue(now: Instant): Promise<{ readonly steps: number; readonly oldest: Instant | null }> {
    return this.db
      .selectFrom('ticket')
      .select((the) => [the.fn.countAll<number>().as('steps'), the.fn.min('due_at').as('oldest')])
      .where('due_at', '<', Math.floor(now))
      .executeTakeFirstOrThrow();
  }

  async open(after: TicketNumber | null, limit: number): Promise<readonly TicketNumber[]> {
    const rows = await this.db
      .selectFrom('ticket')
      .select('number')
      // Word for word as the index has it.
      .where(sql<boolean>`status <> 'closed'`)
      .where('number', '>', after === null ? 0 : toInteger(after))
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map((row) => toTicketNumber(row.number));
  }

  async events(number: TicketNumber): Promise<readonly TicketEvent[]> {
    const rows = await this.db
      .selectFrom('ticket_event')
      .select('event')
      .where('ticket', '=', toInteger(number))
      .orderBy('version')
      .execute();
    return rows.map((row) => row.event);
  }

  async ofRequester(
    requester: PersonId,
    options: { readonly open: boolean; readonly limit: number },
  ): Promise<readonly Ticket[]> {
    const rows = await this.db
      .selectFrom('ticket')
      .select('ticket')
      .where('requester_id', '=', requester)
      // Spelled out, not a parameter: the indexes are for just these two.
      .where(options.open ? sql<boolean>`status <> 'closed'` : sql<boolean>`status = 'closed'`)
      .orderBy('sent_at', 'desc')
      .orderBy('number', 'desc')
      .limit(options.limit)
      .execute();
    return rows.map((row) => row.ticket);
  }

  async queue(tier: TierNumber, limit: number): Promise<readonly Ticket[]> {
    const rows = await this.db
      .selectFrom('ticket')
      .select('ticket')
      .where('queue_tier', '=', tier)
      .orderBy('sent_at')
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map((row) => row.ticket);
  }

  async ofStaff(person: PersonId, limit: number): Promise<readonly Ticket[]> {
    const rows = await this.db
      .selectFrom('ticket')
      .select('ticket')
      // Word for word as the indexes have it.
      .where((the) =>
        the.or([
          the.and([the('holder_id', '=', person), sql<boolean>`status in ('working', 'waiting')`]),
          the.and([
            the('contact_id', '=', person),
            sql<boolean>`status in ('untaken', 'working', 'waiting', 'solved')`,
          ]),
        ]),
      )
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map((row) => row.ticket);
  }

  async unlearnt(tier: TierNumber, limit: number): Promise<readonly Ticket[]> {
    const rows = await this.db
      .selectFrom('ticket')
      .select('ticket')
      .where(sql<boolean>`learners <> '{}'`)
      .where(sql<boolean>`${tier}::smallint = any(learners)`)
      .orderBy('number', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => row.ticket);
  }

  async search(
    wanted: TicketSearch,
    { skip, limit }: { readonly skip: number; readonly limit: number },
  ): Promise<readonly Ticket[]> {
    const rows = await this.db
      .selectFrom('ticket')
      .select('ticket')
      .where(sql<boolean>`found_by @@ ${asQuery(wanted)}::tsquery`)
      .orderBy('number', 'desc')
      .offset(skip)
      .limit(limit)
      .execute();
    return rows.map((row) => row.ticket);
  }

  async duplicatesOf(number: TicketNumber): Promise<readonly TicketNumber[]> {
    const rows = await this.db
      .selectFrom('ticket')
      .select('number')
      .where('duplicate_of', '=', toInteger(number))
      .where(sql<boolean>`status = 'linked'`)
      .orderBy('number')
      .execute();
    return rows.map((row) => toTicketNumber(row.number));
  }

  async similarRequesters(like: {
    readonly category: string | null;
    readonly platform: string;
    readonly errorCodes: readonly string[];
    readonly since: Instant;
    readonly except: PersonId;
  }): Promise<number> {
    const { requesters } = await this.db
      .selectFrom('ticket')
      .select((the) => the.fn.count<number>('requester_id').distinct().as('requesters'))
      .where('sent_at', '>=', like.since)
      .where('requester_id', '<>', like.except)
      .where((the) =>
        the.or([
          the.and([the('category', '=', like.category ?? ''), the('platform', '=', like.platform)]),
          sql<boolean>`error_codes && ${[...like.errorCodes]}::text[]`,
        ]),
      )
      .executeTakeFirstOrThrow();
    return requesters;
  }
}
