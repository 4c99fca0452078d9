import { sql } from 'kysely';
import type { TierNumber } from '../../domain/support-plan.js';
import type { ChannelStore, KnownChannel } from '../../ports/channel-store.js';
import type { ChannelId } from '../../ports/places.js';
import type { Db } from './tables.js';

/** Channels the bot has met, and which tier was bound to which. */
export class ChannelTable implements ChannelStore {
  constructor(private readonly db: Db) {}

  async all(): Promise<readonly KnownChannel[]> {
    const rows = await this.db
      .selectFrom('channel')
      .select([
        'channel',
        'team',
        'team_group as group',
        'name',
        'service_url as serviceUrl',
        'present',
        sql<TierNumber[]>`array(
          select tier::integer from tier_channel where tier_channel.channel = channel.channel order by tier
        )`.as('tiers'),
      ])
      .orderBy('channel')
      .execute();
    return rows;
  }

  /** A name or group of null leaves the one that is known: most activities carry none. */
  async save(channel: Omit<KnownChannel, 'tiers'>): Promise<void> {
    const columns = { team: channel.team, service_url: channel.serviceUrl, present: channel.present };
    await this.db
      .insertInto('channel')
      .values({ channel: channel.channel, name: channel.name, team_group: channel.group, ...columns })
      .onConflict((conflict) =>
        conflict.column('channel').doUpdateSet({
          ...columns,
          name: sql`coalesce(excluded.name, channel.name)`,
          team_group: sql`coalesce(excluded.team_group, channel.team_group)`,
        }),
      )
      .execute();
  }

  async bind(tier: TierNumber, channel: ChannelId): Promise<void> {
    await this.db
      .insertInto('tier_channel')
      .values({ tier, channel })
      .onConflict((conflict) => conflict.column('tier').doUpdateSet({ channel }))
      .execute();
  }

  async setPresent(of: { readonly channel: ChannelId } | { readonly team: string }, present: boolean): Promise<void> {
    const channels = this.db.updateTable('channel').set({ present });
    await (
      'channel' in of ? channels.where('channel', '=', of.channel) : channels.where('team', '=', of.team)
    ).execute();
  }
}
