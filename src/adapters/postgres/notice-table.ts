import { sql } from 'kysely';
import { bundleOf } from '../../domain/attention/notice.js';
import type { Instant } from '../../domain/instant.js';
import type { NoticeRow, NoticeStore } from '../../ports/notice-store.js';
import { bridgeIsThere } from './bridge-is-there.js';
import { cardIsThere } from './card-is-there.js';
import { isClaimed } from './claimed.js';
import { toJson } from './json.js';
import type { Db } from './tables.js';
import { toInteger } from './ticket-number.js';

type Addressed = NoticeRow['address'];

/** One key for each address: what has the same key is sent in the order in which it was written. */
const laneOf = (address: Addressed): string => {
  switch (address.to) {
    case 'person':
      return `person:${address.person}`;
    case 'channel':
      return `channel:${address.channel}:${address.thread ?? ''}`;
    case 'group':
      return `group:${address.conversation}`;
    case 'thread':
      return `thread:${address.ticket}:${address.channel}`;
    case 'bridge':
      return `bridge:${address.bridge}:${address.channel}`;
  }
};

const toRow = ({ id, notice, address }: Pick<NoticeRow, 'id' | 'notice' | 'address'>) => ({
  id,
  lane: laneOf(address),
  bundle: bundleOf(notice),
  notice: toJson(notice),
  address: toJson(address),
  thread_ticket: address.to === 'thread' ? toInteger(address.ticket) : null,
  thread_channel: address.to === 'thread' || address.to === 'bridge' ? address.channel : null,
  thread_bridge: address.to === 'bridge' ? address.bridge : null,
});

/** The outbox: a row goes when its message was sent. */
export class NoticeTable implements NoticeStore {
  constructor(private readonly db: Db) {}

  async add(notices: readonly Pick<NoticeRow, 'id' | 'notice' | 'address'>[]): Promise<void> {
    const all = notices.map(toRow);
    const rows = all.filter(
      ({ bundle }, index) => bundle === null || !all.slice(index + 1).some((one) => one.bundle === bundle),
    );
    if (rows.length === 0) return;
    const bundles = rows.flatMap(({ bundle }) => bundle ?? []);
    await this.db
      .with('overtaken', (db) =>
        db
          .deleteFrom('notice')
          .where(sql<boolean>`bundle = any(${bundles}::text[]) and bundle is not null and next_at is not null`)
          .where('leased', '=', false),
      )
      .insertInto('notice')
      .values(rows)
      .execute();
  }

  async claim(now: Instant, leaseUntil: Instant, limit: number): Promise<readonly NoticeRow[]> {
    const rows = await this.db
      .with('due', () => this.due(Math.floor(now), limit))
      .updateTable('notice')
      .where(isClaimed)
      .set({
        next_at: Math.ceil(leaseUntil),
        attempts: sql<number>`attempts + 1`,
        // Whoever claimed it before never said what came of it.
        doubts: sql<number>`doubts + leased::integer`,
        leased: true,
      })
      .returning(['id', 'notice', 'address', 'attempts', 'doubts', 'turn'])
      .execute();
    return rows
      .sort((one, other) => one.turn - other.turn)
      .map(({ id, notice, address, attempts, doubts }) => ({ id, notice, address, attempts, doubts }));
  }

  private due(now: Instant, limit: number) {
    return this.db
      .selectFrom('notice')
      .select('notice.id')
      .where('next_at', '<=', now)
      .where((the) =>
        the.not(
          the.exists(
            the
              .selectFrom('notice as earlier')
              .select('earlier.id')
              .whereRef('earlier.lane', '=', 'notice.lane')
              .whereRef('earlier.turn', '<', 'notice.turn')
              .where('earlier.next_at', 'is not', null),
          ),
        ),
      )
      .where((the) => the.or([the('thread_channel', 'is', null), cardIsThere, bridgeIsThere]))
      .orderBy('turn')
      .limit(limit)
      .forUpdate('notice')
      .skipLocked();
  }

  async renew(ids: readonly string[], until: Instant): Promise<void> {
    await this.db
      .updateTable('notice')
      .set({ next_at: Math.ceil(until) })
      .where(sql<boolean>`id = any(${[...ids]}::text[])`)
      .where('leased', '=', true)
      .execute();
  }

  async sent(id: string): Promise<void> {
    await this.db.deleteFrom('notice').where('id', '=', id).execute();
  }

  /** Doubts only add up: no later attempt tells whether an earlier one arrived. */
  async postpone(
    id: string,
    at: Instant | null,
    why: { readonly reason: string; readonly unknown: boolean },
  ): Promise<void> {
    await this.db
      .updateTable('notice')
      .set({
        next_at: at === null ? null : Math.ceil(at),
        reason: why.reason,
        doubts: sql<number>`doubts + ${why.unknown}::boolean::integer`,
        leased: false,
      })
      .where('id', '=', id)
      .execute();
    if (at !== null && !why.unknown) await this.giveWay(id);
  }

  /** What was overtaken while somebody had it goes, unless it may have arrived. */
  private async giveWay(id: string): Promise<void> {
    await this.db
      .deleteFrom('notice')
      .where('id', '=', id)
      .where('doubts', '=', 0)
      .where((the) =>
        the.exists(
          the
            .selectFrom('notice as newer')
            .select('newer.id')
            .whereRef('newer.bundle', '=', 'notice.bundle')
            .whereRef('newer.turn', '>', 'notice.turn')
            .where('newer.next_at', 'is not', null),
        ),
      )
      .execute();
  }
}
