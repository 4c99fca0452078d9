import { MINUTE, type Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';
import type { SupportPlan, Tier, TierNumber } from '../domain/support-plan.js';
import { isDeliveryError } from '../ports/delivery-error.js';
import type { Directory, Roster } from '../ports/directory.js';
import type { Log } from '../ports/log.js';
import type { Store } from '../ports/store.js';
import { channelOf } from './channels.js';
import type { Resolved, Rolls } from './roll.js';

/** How long a group's or a channel's people are taken for granted. */
const FRESH = 10 * MINUTE;

interface Parts {
  readonly store: Store;
  readonly roster: Roster;
  readonly directory: Directory;
  readonly realNow: () => Instant;
  readonly log: Log;
}

/**
 * The people of a tier whose members are "whoever is in its channel". A standard channel's roster is the whole team's, so
 * it grants rights only where no other tier sits in that team: then the team is the tier's own.
 */
const channelPeople = async (
  { store, roster }: Parts,
  plan: SupportPlan,
  tier: TierNumber,
): Promise<PersonId[] | null> => {
  const known = await store.channels.all();
  const mine = known.find((one) => one.channel === channelOf(plan, known, tier));
  if (mine === undefined) return null;
  const others = plan.tiers.filter((one) => one.tier !== tier).map((one) => channelOf(plan, known, one.tier));
  if (known.some((one) => one.team === mine.team && others.includes(one.channel) && one.channel !== mine.channel))
    return null;
  return (await roster.members({ serviceUrl: mine.serviceUrl, conversation: mine.channel })).map((one) => one.id);
};

const peopleOf = (parts: Parts, plan: SupportPlan, tier: Tier): Promise<readonly PersonId[] | null> => {
  switch (tier.members.kind) {
    case 'people':
      return Promise.resolve([]);
    case 'entraGroup':
      return parts.directory.groupMembers(tier.members.groupId);
    case 'channel':
      return channelPeople(parts, plan, tier.tier);
  }
};

/** Groups and channels resolved to people and remembered for ten minutes; when nobody answers, the last answer holds. */
export const makeRolls = (parts: Parts): Rolls => {
  const cached = new Map<string, { readonly at: Instant; readonly people: ReadonlySet<PersonId> }>();

  const fetch = async (plan: SupportPlan, tier: Tier, key: string): Promise<ReadonlySet<PersonId>> => {
    const now = parts.realNow();
    const known = cached.get(key);
    if (known !== undefined && now - known.at < FRESH) return known.people;
    try {
      const found = await peopleOf(parts, plan, tier);
      if (found === null)
        parts.log.warn(
          { tier: tier.tier },
          'the channel of this tier gives nobody rights: it is unbound, or its team hosts other tiers too',
        );
      const people = new Set(found ?? []);
      cached.set(key, { at: now, people });
      return people;
    } catch (error) {
      if (!isDeliveryError(error)) throw error;
      parts.log.warn(
        { tier: tier.tier, reason: error.reason, vendor: error.vendor },
        'the people of a tier could not be read',
      );
      return known?.people ?? new Set();
    }
  };

  return {
    resolved: async (plan): Promise<Resolved> => {
      const remote = plan.tiers.filter((tier) => tier.members.kind !== 'people');
      const entries = await Promise.all(
        remote.map(async (tier) => [tier.tier, await fetch(plan, tier, `${plan.hash}|${String(tier.tier)}`)] as const),
      );
      return new Map(entries);
    },
  };
};
