import type { Notice } from '../domain/attention/notice.js';
import { TIER_NUMBERS, findTier, type TierNumber } from '../domain/support-plan.js';
import type { Heard } from './hear-in-channel.js';
import { isUnbound, channelOf, unboundChannel } from './channels.js';
import { RESOLVE_PEOPLE } from './resolve-people.js';
import { seatTickets } from './seat-tickets.js';
import { sayingToStaff } from './tell-back.js';

const known = (number: number): number is TierNumber => TIER_NUMBERS.some((tier) => tier === number);

/** "This is tier 1": an admin binds the channel to tiers; what waited for a channel comes here, and so do their open tickets. */
export const bindTiers = async (heard: Heard, tiers: readonly number[]): Promise<Notice> => {
  const { desk, tables, place, by, language } = heard;
  const plan = desk.plan();
  if (!by.admin) return sayingToStaff('bindOnlyAdmins', language);
  const there = tiers.filter(known).filter((tier) => findTier(plan, tier) !== undefined);
  if (there.length === 0 || there.length !== tiers.length) {
    return sayingToStaff('bindNoSuchTier', language, { tiers: plan.tiers.map((one) => String(one.tier)).join(', ') });
  }
  for (const tier of there) {
    const before = channelOf(plan, await tables.channels.all(), tier);
    await tables.channels.bind(tier, place.channel);
    if (isUnbound(before)) await tables.posts.readdress(unboundChannel(tier), place.channel);
  }
  await seatTickets({ tables, plan, newId: desk.newId }, there);
  await tables.dueWork.schedule({ kind: RESOLVE_PEOPLE, key: 'plan', at: desk.clock.now() });
  const names = there.map((tier) => `${String(tier)} (${findTier(plan, tier)?.name ?? ''})`).join(', ');
  return sayingToStaff('bound', language, { tiers: names });
};
