import type { Instant } from '../instant.js';
import type { Language, Person } from '../people.js';
import type { TextId, TicketNumber } from '../ticket/ticket.js';
import type { Understanding } from './understand.js';

export type DraftId = string & { readonly __brand: 'DraftId' };

/** A problem that somebody wrote and has not sent yet. */
export interface Draft {
  readonly id: DraftId;
  readonly requester: Person;
  readonly language: Language;
  /** All messages so far, oldest first. */
  readonly texts: readonly TextId[];
  readonly understood: Understanding;
  readonly startedAt: Instant;
  readonly changedAt: Instant;
  readonly state: 'open' | 'sent' | 'cancelled';
  /** Once sent. */
  readonly ticket: TicketNumber | null;
}
