import { sql } from 'kysely';
import type { Updateable } from 'kysely';
import { overAt, type Bridge, type BridgeId } from '../../domain/bridge/bridge.js';
import type { BridgeEvent } from '../../domain/bridge/events.js';
import type { Instant } from '../../domain/instant.js';
import type { TicketNumber } from '../../domain/ticket/ticket.js';
import type { BridgeStore } from '../../ports/bridge-store.js';
import { StoreError } from '../../ports/store-error.js';
import { toJson } from './json.js';
import type { Database, Db } from './tables.js';
import { toInteger } from './ticket-number.js';

/** Chosen once, for ever: every process has to mean the same lock. */
const OPENING = 7_420_501;

const columnsOf = (bridge: Bridge) =>
  ({
    version: bridge.version,
    status: bridge.status,
    attempt: bridge.attempt?.id ?? null,
    opened_at: bridge.openedAt,
    over_at: overAt(bridge),
    bridge: toJson(bridge),
  }) satisfies Updateable<Database['bridge']>;

/** Group calls as folded rows beside their logs. */
export class BridgeTable implements BridgeStore {
  constructor(private readonly db: Db) {}

  async find(id: BridgeId): Promise<Bridge | undefined> {
    const row = await this.rows().where('id', '=', id).executeTakeFirst();
    return row?.bridge;
  }

  async lock(id: BridgeId): Promise<Bridge | undefined> {
    const row = await this.rows().where('id', '=', id).forUpdate().executeTakeFirst();
    return row?.bridge;
  }

  async lockByAttempt(attempt: string): Promise<Bridge | undefined> {
    const row = await this.rows().where('attempt', '=', attempt).forUpdate().executeTakeFirst();
    return row?.bridge;
  }

  async lockOpening(): Promise<void> {
    await sql`select pg_advisory_xact_lock(${OPENING}::bigint)`.execute(this.db);
  }

  private rows() {
    return this.db.selectFrom('bridge').select('bridge');
  }

  /** Throws {@link StoreError} `conflict` when the row is not at the version that the events start from. */
  async append(bridge: Bridge, events: readonly BridgeEvent[]): Promise<void> {
    if (events.length === 0) return;
    const before = bridge.version - events.length;
    const { numAffectedRows } = await sql`
      with kept as (${this.keep(bridge, before)})
      insert into bridge_event (bridge, version, type, at, event)
      select kept.id, ${before} + item.position, item.event ->> 'type', (item.event ->> 'at')::bigint, item.event
      from kept, jsonb_array_elements(${toJson(events)}::jsonb) with ordinality as item (event, position)
    `.execute(this.db);
    if (Number(numAffectedRows) !== events.length)
      throw new StoreError('conflict', `bridge ${bridge.id} is not at version ${String(before)}.`);
    await this.noteTickets(bridge, events);
  }

  private keep(bridge: Bridge, before: number) {
    const columns = columnsOf(bridge);
    return before === 0
      ? this.db
          .insertInto('bridge')
          .values({ id: bridge.id, ...columns })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
      : this.db
          .updateTable('bridge')
          .set(columns)
          .where('id', '=', bridge.id)
          .where('version', '=', before)
          .returning('id');
  }

  private async noteTickets({ id }: Bridge, events: readonly BridgeEvent[]): Promise<void> {
    const rows = events.flatMap((event) =>
      event.type === 'BridgeOpened' || event.type === 'TicketAttached'
        ? [{ ticket: toInteger(event.ticket), bridge: id }]
        : [],
    );
    if (rows.length === 0) return;
    await this.db
      .insertInto('bridge_ticket')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async events(id: BridgeId): Promise<readonly BridgeEvent[]> {
    const rows = await this.db
      .selectFrom('bridge_event')
      .select('event')
      .where('bridge', '=', id)
      .orderBy('version')
      .execute();
    return rows.map((row) => row.event);
  }

  async ofTicket(ticket: TicketNumber): Promise<readonly Bridge[]> {
    const rows = await this.db
      .selectFrom('bridge_ticket')
      .innerJoin('bridge', 'bridge.id', 'bridge_ticket.bridge')
      .select('bridge.bridge')
      .where('bridge_ticket.ticket', '=', toInteger(ticket))
      .orderBy('bridge.opened_at', 'desc')
      .execute();
    return rows.map((row) => row.bridge);
  }

  async openOrOverSince(since: Instant): Promise<readonly Bridge[]> {
    const rows = await this.rows()
      // Spelled out as the two indexes have it.
      .where((the) =>
        the.or([
          sql<boolean>`over_at is null`,
          the.and([sql<boolean>`over_at is not null`, the('over_at', '>=', Math.floor(since))]),
        ]),
      )
      .orderBy('opened_at', 'desc')
      .execute();
    return rows.map((row) => row.bridge);
  }

  async propose(ticket: TicketNumber, because: string | null): Promise<boolean> {
    const number = toInteger(ticket);
    if (because === null) {
      const { numDeletedRows } = await this.db
        .deleteFrom('bridge_proposal')
        .where('ticket', '=', number)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    }
    const written = await this.db
      .insertInto('bridge_proposal')
      .values({ ticket: number, because })
      .onConflict((conflict) =>
        conflict.column('ticket').doUpdateSet({ because }).where('bridge_proposal.because', '<>', because),
      )
      .returning('ticket')
      .execute();
    return written.length > 0;
  }

  async proposal(ticket: TicketNumber): Promise<string | null> {
    const row = await this.db
      .selectFrom('bridge_proposal')
      .select('because')
      .where('ticket', '=', toInteger(ticket))
      .executeTakeFirst();
    return row?.because ?? null;
  }
}
