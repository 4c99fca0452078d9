import type { Actor, Person, PersonId } from '../domain/people.js';
import type { SupportPlan, Tier, TierNumber } from '../domain/support-plan.js';
import type { Tables } from '../ports/store.js';
import type { KnownPerson } from '../ports/people-store.js';

/** The people that a tier's group or channel resolved to, outside the plan's own lists. */
export type Resolved = ReadonlyMap<TierNumber, ReadonlySet<PersonId>>;

/** Resolves groups and channels to people; remembers them for a while. */
export interface Rolls {
  resolved(plan: SupportPlan): Promise<Resolved>;
  /** The people of a tier whom we can name, for the list of whom to pass a ticket to. */
  members(tables: Tables, plan: SupportPlan, tier: Tier): Promise<readonly Person[]>;
}

const lists = (names: readonly string[], person: KnownPerson): boolean =>
  person.principalName !== null && names.some((name) => name.toLowerCase() === person.principalName?.toLowerCase());

const isMember = (tier: Tier, person: KnownPerson, resolved: Resolved): boolean =>
  tier.members.kind === 'people'
    ? lists(tier.members.people, person)
    : (resolved.get(tier.tier)?.has(person.id) ?? false);

/** What a person may do, by the plan in force and our own records; never by what an activity says. */
export const actorFrom = (plan: SupportPlan, resolved: Resolved, person: KnownPerson): Actor => ({
  id: person.id,
  name: person.name,
  tiers: plan.tiers.filter((tier) => isMember(tier, person, resolved)).map((tier) => tier.tier),
  leads: plan.tiers.filter((tier) => tier.lead !== null && lists([tier.lead], person)).map((tier) => tier.tier),
  admin: lists(plan.organisation.admins, person),
  mayFile: lists(plan.microsoftSupport?.mayFile ?? [], person),
});

/** The same for somebody we have only an id of; null for a stranger. */
export const findActor = async (
  tables: Tables,
  plan: SupportPlan,
  resolved: Resolved,
  id: PersonId,
): Promise<Actor | null> => {
  const known = await tables.people.find(id);
  return known === undefined ? null : actorFrom(plan, resolved, known);
};

/** The people of a tier whom we can name. */
export const membersOf = async (
  tables: Pick<Tables, 'people'>,
  tier: Tier,
  resolved: Resolved,
): Promise<readonly Person[]> => {
  const known =
    tier.members.kind === 'people'
      ? await tables.people.byPrincipalNames(tier.members.people)
      : await tables.people.findMany([...(resolved.get(tier.tier) ?? [])]);
  return known.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
};
