import { nearest } from '../suggest.js';
import type { PlanFile, TierFile } from '../schema.js';

/** The members in lower case where the plan names them; undefined where Entra or Teams does. */
export const membersOf = (tier: TierFile): readonly string[] | undefined =>
  Array.isArray(tier.members) ? tier.members.map((one) => one.toLowerCase()) : undefined;

/** Everybody the tiers name; undefined when a tier's people stand elsewhere. */
export function everybody(file: PlanFile): readonly string[] | undefined {
  const people: string[] = [];
  for (const tier of file.tiers) {
    const members = membersOf(tier);
    if (!members) return undefined;
    people.push(...members);
  }
  return people;
}

const account = (person: string): string => person.split('@')[0] ?? '';

/** Who was probably meant: principal names of one organisation differ before the @ alone. */
export function nearestPerson(person: string, people: readonly string[]): string | undefined {
  const meant = nearest(account(person), people.map(account));
  return people.find((one) => account(one) === meant);
}
