import type { Draft, DraftId } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';

/** How many requests ended how; small talk is none. */
export interface DraftEndings {
  /** By their requester. */
  readonly sent: number;
  /** By the desk, because nobody pressed anything. */
  readonly sentByDesk: number;
  readonly cancelled: number;
  readonly dropped: number;
}

export interface DraftStore {
  /** The unsent draft of a person, locked until the transaction ends. */
  openOf(requester: PersonId): Promise<Draft | undefined>;
  /** Locked until the transaction ends. */
  lock(id: DraftId): Promise<Draft | undefined>;
  find(id: DraftId): Promise<Draft | undefined>;
  save(draft: Draft): Promise<void>;
  /** How those ended that were last changed since the instant. */
  endings(since: Instant): Promise<DraftEndings>;
}
