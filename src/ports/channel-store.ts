import type { TierNumber } from '../domain/support-plan.js';
import type { ChannelId } from './places.js';

/** A channel the bot has met. */
export interface KnownChannel {
  readonly channel: ChannelId;
  readonly team: string;
  /** The Entra group behind the team; null until an installation tells it. */
  readonly group: string | null;
  readonly name: string | null;
  readonly serviceUrl: string;
  /** Tiers bound here in Teams ("this is tier 1"); beats the plan's channel. */
  readonly tiers: readonly TierNumber[];
  readonly present: boolean;
}

export interface ChannelStore {
  all(): Promise<readonly KnownChannel[]>;
  save(channel: Omit<KnownChannel, 'tiers'>): Promise<void>;
  /** Binds the tier to this channel and to no other. */
  bind(tier: TierNumber, channel: ChannelId): Promise<void>;
  setPresent(of: { channel: ChannelId } | { team: string }, present: boolean): Promise<void>;
}
