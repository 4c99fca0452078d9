import type { PersonId } from '../domain/people.js';

/** `unknown` also where it may not be read: it never stands in anybody's way. */
export type Presence = 'reachable' | 'away' | 'unknown';

export interface PresenceSource {
  /** Throws nothing: whoever cannot be asked about is `unknown`. */
  of(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Presence>>;
}
