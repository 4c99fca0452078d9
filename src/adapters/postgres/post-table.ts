import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { DraftId } from '../../domain/intake/draft.js';
import type { Instant } from '../../domain/instant.js';
import type { TicketNumber } from '../../domain/ticket/ticket.js';
import type { ActivityId, ChannelId, ConversationId } from '../../ports/places.js';
import type { NewPost, Post, PostStore, Shown } from '../../ports/post-store.js';
import { bridgeIsThere } from './bridge-is-there.js';
import { cardIsThere } from './card-is-there.js';
import { isClaimed } from './claimed.js';
import { toJson } from './json.js';
import type { Database, Db } from './tables.js';
import { toInteger, toTicketNumber } from './ticket-number.js';

const toPost = (row: Selectable<Database['post']>): Post => ({
  id: row.id,
  kind: row.kind,
  ticket: row.ticket === null ? null : toTicketNumber(row.ticket),
  draft: row.draft,
  bridge: row.bridge,
  issue: row.issue,
  about: row.about,
  address: row.address,
  wanted: row.wanted,
  shown: row.shown,
  want: row.want,
  conversation: row.conversation,
  activity: row.activity,
  attempts: row.attempts,
  doubts: row.doubts,
});

/** As the index of due posts has it, word for word. */
export const isBehind = sql<boolean>`(shown < wanted or want = 'gone') and next_at is not null`;

/**
 * A new wanted state. It takes a place at the end of the line unless the post has one, waits on where it was told to
 * wait, and is one more chance for a post that had been given up.
 */
const raised = {
  wanted: sql<number>`wanted + 1`,
  turn: sql<number>`case when ${isBehind} then turn else nextval('post_turn') end`,
  attempts: sql<number>`case when next_at is null then 0 else attempts end`,
  next_at: sql<number>`coalesce(next_at, 0)`,
};

const channelOf = sql<string>`address ->> 'channel'`;
const moved = (to: ChannelId) => sql<string>`jsonb_set(address, '{channel}', to_jsonb(${to}::text))`;

interface At {
  readonly conversation: ConversationId;
  readonly activity: ActivityId;
}

/** Wanted states of messages. */
export class PostTable implements PostStore {
  constructor(private readonly db: Db) {}

  async add(post: NewPost): Promise<void> {
    await this.db
      .insertInto('post')
      .values({
        id: post.id,
        kind: post.kind,
        ticket: post.ticket === null ? null : toInteger(post.ticket),
        draft: post.draft,
        bridge: post.bridge ?? null,
        issue: post.issue ?? null,
        about: post.about,
        address: toJson(post.address),
      })
      .execute();
  }

  async touch(of: Shown): Promise<void> {
    await this.change(of).set(raised).execute();
  }

  async adopt(draft: DraftId, ticket: TicketNumber): Promise<void> {
    await this.change({ draft })
      .set({ ...raised, kind: 'request', ticket: toInteger(ticket), draft: null })
      .where('kind', '=', 'intake')
      .execute();
  }

  async remove(of: { readonly draft: DraftId }): Promise<void> {
    await this.change(of)
      .set({ ...raised, want: 'gone' })
      .execute();
  }

  /** What is to be deleted stays so. */
  private change(of: Shown) {
    const posts = this.db.updateTable('post').where('want', '=', 'shown');
    if ('bridge' in of) return posts.where('bridge', '=', of.bridge);
    if ('issue' in of) return posts.where('issue', '=', of.issue);
    return 'ticket' in of ? posts.where('ticket', '=', toInteger(of.ticket)) : posts.where('draft', '=', of.draft);
  }

  /** What somebody is sending at this moment stays with its lease; all else that waited is due at once. */
  async readdress(from: ChannelId, to: ChannelId): Promise<void> {
    await this.db
      .with('notices', () => this.moveNotices(from, to))
      .updateTable('post')
      .set({
        address: moved(to),
        attempts: 0,
        next_at: sql<number>`case when leased then next_at else 0 end`,
      })
      .where(channelOf, '=', from)
      .where('activity', 'is', null)
      .where('want', '=', 'shown')
      .execute();
  }

  /** Those that wait for a card which the channel does not have; all others belong to the card's thread there. */
  private moveNotices(from: ChannelId, to: ChannelId) {
    return this.db
      .updateTable('notice')
      .set({
        address: moved(to),
        thread_channel: to,
        lane: sql<string>`case when thread_bridge is null
          then 'thread:T-' || thread_ticket || ':' || ${to}::text
          else 'bridge:' || thread_bridge || ':' || ${to}::text end`,
      })
      .where('thread_channel', '=', from)
      .where('next_at', 'is not', null)
      .where((the) => the.not(the.or([cardIsThere, bridgeIsThere])));
  }

  async of(of: Shown): Promise<readonly Post[]> {
    const rows = await this.thatShow(of).execute();
    return rows.map(toPost);
  }

  private thatShow(of: Shown) {
    const posts = this.db.selectFrom('post').selectAll().orderBy('id');
    if ('bridge' in of) return posts.where('bridge', '=', of.bridge);
    if ('issue' in of) return posts.where('issue', '=', of.issue);
    return 'ticket' in of ? posts.where('ticket', '=', toInteger(of.ticket)) : posts.where('draft', '=', of.draft);
  }

  async at(conversation: ConversationId, activity: ActivityId): Promise<Post | undefined> {
    const row = await this.db
      .selectFrom('post')
      .selectAll()
      .where('activity', '=', activity)
      .where('conversation', '=', conversation)
      .executeTakeFirst();
    return row && toPost(row);
  }

  async cardsOf(tickets: readonly TicketNumber[]): Promise<readonly Post[]> {
    if (tickets.length === 0) return [];
    const rows = await this.db
      .selectFrom('post')
      .selectAll()
      .where(sql<boolean>`ticket = any(${tickets.map(toInteger)}::integer[])`)
      .where('kind', '=', 'tier')
      .where('want', '=', 'shown')
      .where('activity', 'is not', null)
      .orderBy('id')
      .execute();
    return rows.map(toPost);
  }

  async claim(now: Instant, leaseUntil: Instant, limit: number): Promise<readonly Post[]> {
    const rows = await this.db
      .with('due', (db) =>
        db
          .selectFrom('post')
          .select('id')
          .where(isBehind)
          .where('next_at', '<=', Math.floor(now))
          .orderBy('turn')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
      )
      .updateTable('post')
      .where(isClaimed)
      .set({
        next_at: Math.ceil(leaseUntil),
        leased: true,
        attempts: sql<number>`attempts + 1`,
        // Whoever claimed it before may have made the message and never said so.
        doubts: sql<number>`doubts + (leased and activity is null and want = 'shown')::integer`,
        tried: sql<number>`wanted`,
        going: sql<boolean>`want = 'gone'`,
      })
      .returningAll()
      .execute();
    return rows.sort((one, other) => one.turn - other.turn).map(toPost);
  }

  /** A post that was claimed in order to be deleted is done with; any other stays due where more is wanted by now. */
  async settle(
    id: string,
    result: {
      readonly shown: number;
      readonly conversation: ConversationId | null;
      readonly activity: ActivityId | null;
      readonly doubtful?: boolean;
    },
  ): Promise<void> {
    await this.db
      .with('gone', (db) => db.deleteFrom('post').where('id', '=', id).where('going', '=', true))
      .updateTable('post')
      .set({
        shown: sql<number>`greatest(shown, ${result.shown}::integer)`,
        conversation: result.conversation,
        activity: result.activity,
        doubts: sql<number>`doubts + ${result.doubtful ?? false}::boolean::integer`,
        attempts: 0,
        next_at: 0,
        leased: false,
        reason: null,
      })
      .where('id', '=', id)
      .where('going', '=', false)
      .execute();
  }

  /** Giving up holds for what was tried: a state that is wanted since then is tried again. */
  async postpone(id: string, at: Instant | null, reason: string): Promise<void> {
    const next = at === null ? sql<number | null>`case when wanted > tried then 0 end` : Math.ceil(at);
    await this.db.updateTable('post').set({ next_at: next, leased: false, reason }).where('id', '=', id).execute();
  }

  async doubt(id: string, at: Instant | null): Promise<void> {
    await this.db
      .updateTable('post')
      .set({ doubts: sql<number>`doubts + 1` })
      .where('id', '=', id)
      .execute();
    await this.postpone(id, at, 'unknown');
  }

  async renew(ids: readonly string[], until: Instant): Promise<void> {
    await this.db
      .updateTable('post')
      .set({ next_at: Math.ceil(until) })
      .where(sql<boolean>`id = any(${[...ids]}::text[])`)
      .where('leased', '=', true)
      .execute();
  }

  /** Whatever it shows is not what is wanted now. What is being sent at this moment stays with its lease. */
  async found(id: string, { conversation, activity }: At): Promise<void> {
    await this.db
      .updateTable('post')
      .set({ conversation, activity, shown: 0, next_at: sql<number>`case when leased then next_at else 0 end` })
      .where('id', '=', id)
      .where('activity', 'is', null)
      .where('want', '=', 'shown')
      .execute();
  }

  async discard({ kind, address }: Post, newId: string, { conversation, activity }: At): Promise<void> {
    const nothing = { ticket: null, draft: null, bridge: null, about: null };
    await this.db
      .insertInto('post')
      .values({ id: newId, kind, address: toJson(address), want: 'gone', conversation, activity, ...nothing })
      .execute();
  }

  async lost({ conversation, activity }: At): Promise<void> {
    await this.db
      .updateTable('post')
      .set({ ...raised, conversation: null, activity: null, doubts: sql<number>`doubts + 1` })
      .where('conversation', '=', conversation)
      .where('activity', '=', activity)
      .where('want', '=', 'shown')
      .execute();
  }
}
