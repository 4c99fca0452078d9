import type { Background } from '../domain/background/background.js';
import type { Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';
import type { TicketNumber } from '../domain/ticket/ticket.js';

/** What was found beside tickets: apart from their log, so that it can be erased while the log stays. */
export interface BackgroundStore {
  save(ticket: TicketNumber, person: PersonId, background: Background): Promise<void>;
  find(ticket: TicketNumber): Promise<Background | null>;
  /** The newest asked for since then: about that person, or (null) about anybody. */
  newest(person: PersonId | null, since: Instant): Promise<Background | null>;
  /** Erases what was found about a person. */
  forget(person: PersonId): Promise<void>;
}
