import type { Person, PersonId } from '../people.js';
import type { TierNumber } from '../support-plan.js';

/** What is true around a ticket at the moment and stands in none of its events: from our own records, handed in. */
export interface Surroundings {
  /** No message reaches the requester: what they are asked and told has to be said by voice. */
  readonly unreachable: boolean;
  /** Of the people who had the ticket, those who are away. */
  readonly away: readonly PersonId[];
  /** Who had it in a tier and is none of its people any more. */
  readonly left: readonly { readonly person: PersonId; readonly tier: TierNumber }[];
}

export const AS_USUAL: Surroundings = { unreachable: false, away: [], left: [] };

/** The person, unless away or no longer of the tier: then nobody, which is that tier's queue. */
export const ifThere = ({ away, left }: Surroundings, tier: TierNumber, person: Person | null): Person | null => {
  if (person === null || away.includes(person.id)) return null;
  return left.some((one) => one.person === person.id && one.tier === tier) ? null : person;
};
