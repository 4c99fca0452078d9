import type { Instant } from '../domain/instant.js';
import type { Language, PersonId } from '../domain/people.js';
import type { ConversationId } from './places.js';

/** What we know of a person; null where nobody told us yet. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly principalName: string | null;
  readonly mri: string | null;
  readonly department: string | null;
  readonly language: Language | null;
  readonly chat: ConversationId | null;
  readonly serviceUrl: string | null;
  /** False once Teams said that the person blocked or removed the bot. */
  readonly reachable: boolean;
  readonly welcomed: boolean;
  /** When the directory was last asked. */
  readonly lookedUpAt: Instant | null;
}

export interface PeopleStore {
  find(id: PersonId): Promise<KnownPerson | undefined>;
  findMany(ids: readonly PersonId[]): Promise<readonly KnownPerson[]>;
  byPrincipalNames(names: readonly string[]): Promise<readonly KnownPerson[]>;
  byMri(mri: string): Promise<KnownPerson | undefined>;
  /** Writes the fields that are given, makes the person when new. */
  save(person: Partial<KnownPerson> & Pick<KnownPerson, 'id'>): Promise<void>;
}
