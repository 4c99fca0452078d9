import type { Actor, Person } from '../../domain/people.js';
import { findTier, type TierNumber } from '../../domain/support-plan.js';
import type { Heard } from '../hear-in-channel.js';
import { findActor, type Resolved } from '../roll.js';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The people of these tiers whom we can name, each once. */
export const peopleOf = async ({ desk, tables }: Heard, tiers: readonly TierNumber[]): Promise<readonly Person[]> => {
  const plan = desk.plan();
  const all: Person[] = [];
  for (const number of tiers) {
    const tier = findTier(plan, number);
    for (const person of tier === undefined ? [] : await desk.rolls.members(tables, plan, tier))
      if (!all.some((one) => one.id === person.id)) all.push(person);
  }
  return all;
};

const isMeant = (name: string, person: Person, principalName: string | null): boolean =>
  same(person.name, name) ||
  same(person.name.split(/\s/)[0] ?? '', name) ||
  (principalName !== null && (same(principalName, name) || same(principalName.split('@')[0] ?? '', name)));

/** The one colleague who is meant by a mention, a name, a first name or a principal name; null for nobody, or several. */
export const findColleague = async (
  heard: Heard,
  name: string,
  among: readonly Person[],
  resolved: Resolved,
): Promise<Actor | null> => {
  const { desk, tables, message } = heard;
  const mri = message.mentions.find((one) => one.name === name)?.mri;
  const known = await tables.people.findMany(among.map((one) => one.id));
  const meant = known.filter((one) => (mri === undefined ? isMeant(name, one, one.principalName) : one.mri === mri));
  const [one, ...others] = meant;
  return one === undefined || others.length > 0 ? null : findActor(tables, desk.plan(), resolved, one.id);
};
