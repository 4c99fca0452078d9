import { TIER_NUMBERS, findTier, type SupportPlan, type TierNumber } from '../domain/support-plan.js';
import type { KnownChannel } from '../ports/channel-store.js';
import type { ChannelId } from '../ports/places.js';

/** Stands for the channel of a tier that nobody has bound yet; posts for it wait until somebody does. */
export const unboundChannel = (tier: TierNumber): ChannelId => `tier:${String(tier)}`;
export const isUnbound = (channel: ChannelId): boolean => /^tier:\d$/.test(channel);

/** Where a tier sits: the channel bound in Teams, else the one that the plan names, else nowhere yet. */
export const channelOf = (plan: SupportPlan, known: readonly KnownChannel[], tier: TierNumber): ChannelId =>
  known.find((channel) => channel.tiers.includes(tier))?.channel ??
  findTier(plan, tier)?.channel ??
  unboundChannel(tier);

/** The tiers that sit in a channel; one team may hold two. */
export const seatsOf = (plan: SupportPlan, known: readonly KnownChannel[], channel: ChannelId): readonly TierNumber[] =>
  TIER_NUMBERS.filter((tier) => findTier(plan, tier) !== undefined && channelOf(plan, known, tier) === channel);
