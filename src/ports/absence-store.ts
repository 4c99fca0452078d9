import type { Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';

/** Until when people of the tiers are away, as they said it themselves. */
export interface AbsenceStore {
  /** Said again, the last counts. */
  set(person: PersonId, until: Instant): Promise<void>;
  /** The person is back. */
  clear(person: PersonId): Promise<void>;
  /** Those of the people who are away at that time; whose time is over is missing. */
  of(people: readonly PersonId[], now: Instant): Promise<ReadonlyMap<PersonId, Instant>>;
}
