import type { Draft, DraftId } from '../domain/intake/draft.js';
import type { PersonId } from '../domain/people.js';

export interface DraftStore {
  /** The unsent draft of a person, locked until the transaction ends. */
  openOf(requester: PersonId): Promise<Draft | undefined>;
  /** Locked until the transaction ends. */
  lock(id: DraftId): Promise<Draft | undefined>;
  find(id: DraftId): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
}
