import type { Instant } from '../instant.js';
import type { Person, PersonId, PrincipalName } from '../people.js';
import type { OnCallPerson } from './ring-order.js';

/** Why somebody whose turn it is is not rung: the plan's name belongs to nobody we know, away by own word, no longer of the tier. */
export type Skipped = 'unresolved' | 'left' | { readonly awayUntil: Instant };

/** One place in the order in which a tier is rung. */
export interface RingPlace {
  /** As a card names the person: the plan's name where we know nobody by it. */
  readonly name: string;
  /** Null for a name of the plan that belongs to nobody we know. */
  readonly person: Person | null;
  readonly source: OnCallPerson['source'];
  /** Null: this one can be rung. */
  readonly skipped: Skipped | null;
}

/** What our own records say about the people of an order. */
export interface RingRecords {
  /** By principal name in lower case. */
  readonly people: ReadonlyMap<PrincipalName, Person>;
  /** Until when somebody is away. */
  readonly away: ReadonlyMap<PersonId, Instant>;
  readonly isMember: (person: Person) => boolean;
}

const skippedBecause = (person: Person, { away, isMember }: RingRecords): Skipped | null => {
  const awayUntil = away.get(person.id);
  if (!isMember(person)) return 'left';
  return awayUntil === undefined ? null : { awayUntil };
};

/** An order made of people, nobody in it twice, with whoever is not rung and why. */
export const ringList = (order: readonly OnCallPerson[], records: RingRecords): readonly RingPlace[] => {
  const places: RingPlace[] = [];
  for (const one of order) {
    const person = one.source === 'override' ? one.person : (records.people.get(one.name.toLowerCase()) ?? null);
    if (person === null) {
      const name = one.source === 'rota' ? one.name : '';
      places.push({ name, person, source: one.source, skipped: 'unresolved' });
    } else if (!places.some((place) => place.person?.id === person.id)) {
      places.push({ name: person.name, person, source: one.source, skipped: skippedBecause(person, records) });
    }
  }
  return places;
};
