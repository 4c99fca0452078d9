import { MINUTE, type Instant } from '../domain/instant.js';
import type { Person, PersonId } from '../domain/people.js';
import type { SupportPlan, Tier, TierNumber } from '../domain/support-plan.js';
import { isDeliveryError } from '../ports/delivery-error.js';
import type { Directory, Roster } from '../ports/directory.js';
import type { Log } from '../ports/log.js';
import type { Store } from '../ports/store.js';
import { channelOf } from './channels.js';
import { membersOf, type Resolved, type Rolls } from './roll.js';

/** How long a group's or a channel's people are taken for granted. */
const FRESH = 10 * MINUTE;
const AGAIN = MINUTE;

interface Parts {
  readonly store: Store;
  readonly roster: Roster;
  readonly directory: Directory;
  readonly realNow: () => Instant;
  readonly log: Log;
}

/**
 * The people of a tier whose members are "whoever is in its channel". A standard channel's roster is the whole team's, so
 * it grants rights only where no other tier sits in that team: then the team is the tier's own. A private or shared
 * channel has members of its own.
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
  const shared = known.some((one) => one.team === mine.team && others.includes(one.channel) && one !== mine);
  if (shared && !(await roster.hasOwnMembers(mine))) return null;
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

const read = async (parts: Parts, plan: SupportPlan, tier: Tier): Promise<ReadonlySet<PersonId> | null> => {
  try {
    const found = await peopleOf(parts, plan, tier);
    if (found === null)
      parts.log.warn(
        { tier: tier.tier },
        'the channel of this tier gives nobody rights: it is unbound, or its team hosts other tiers too',
      );
    return new Set(found ?? []);
  } catch (error) {
    if (!isDeliveryError(error)) throw error;
    const { reason, vendor } = error;
    parts.log.warn({ tier: tier.tier, reason, vendor }, 'the people of a tier could not be read');
    return null;
  }
};

/** What an answer holds for: a group, or a channel for as long as everybody sits where they sit. */
const questionOf = async ({ store }: Parts, { hash }: SupportPlan, { members }: Tier): Promise<string> => {
  if (members.kind !== 'channel') return JSON.stringify(members);
  const seats = (await store.channels.all()).map(({ channel, team, tiers }) => [channel, team, tiers]);
  return JSON.stringify([hash, ...seats]);
};

interface Remembered {
  readonly until: Instant;
  readonly people: Promise<ReadonlySet<PersonId>>;
}

/** How many people a tier has by the plan; more are not to be found. */
const sizeOf = ({ tier, members }: Tier, resolved: Resolved): number =>
  members.kind === 'people' ? members.people.length : (resolved.get(tier)?.size ?? 0);

/** Every card with a holder lists these names: once all are known they are not read again for a minute. */
const rememberNames = ({ realNow }: Parts, resolve: Rolls['resolved']): Rolls['members'] => {
  const known = new Map<
    TierNumber,
    { readonly until: Instant; readonly of: object; readonly names: readonly Person[] }
  >();
  return async (tables, plan, tier) => {
    const resolved = await resolve(plan);
    const of = resolved.get(tier.tier) ?? tier;
    const last = known.get(tier.tier);
    if (last?.of === of && realNow() < last.until) return last.names;
    const names = await membersOf(tables, tier, resolved);
    if (names.length === sizeOf(tier, resolved)) known.set(tier.tier, { until: realNow() + MINUTE, of, names });
    return names;
  };
};

/**
 * Groups and channels resolved to people and remembered for ten minutes, however many ask at once; when nobody answers,
 * the last answer holds, and the question is put again in a minute.
 */
export const makeRolls = (parts: Parts): Rolls => {
  const cached = new Map<TierNumber, Remembered & { readonly key: string }>();

  const ask = async (plan: SupportPlan, tier: Tier, key: string, last?: Remembered): Promise<ReadonlySet<PersonId>> => {
    try {
      const found = await read(parts, plan, tier);
      if (found !== null) return found;
      const people = last?.people ?? Promise.resolve(new Set<PersonId>());
      cached.set(tier.tier, { key, until: parts.realNow() + AGAIN, people });
      return await people;
    } catch (error) {
      cached.delete(tier.tier);
      throw error;
    }
  };

  const peopleIn = async (plan: SupportPlan, tier: Tier): Promise<ReadonlySet<PersonId>> => {
    const key = await questionOf(parts, plan, tier);
    const known = cached.get(tier.tier);
    const now = parts.realNow();
    if (known?.key === key && now < known.until) return known.people;
    const people = ask(plan, tier, key, known?.key === key ? known : undefined);
    cached.set(tier.tier, { key, until: now + FRESH, people });
    return people;
  };

  const resolved = async (plan: SupportPlan): Promise<Resolved> => {
    const remote = plan.tiers.filter((tier) => tier.members.kind !== 'people');
    return new Map(await Promise.all(remote.map(async (tier) => [tier.tier, await peopleIn(plan, tier)] as const)));
  };

  return { resolved, members: rememberNames(parts, resolved) };
};
