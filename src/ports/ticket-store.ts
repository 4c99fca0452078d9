import type { Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';
import type { TicketEvent } from '../domain/ticket/events.js';
import type { Ticket, TicketNumber } from '../domain/ticket/ticket.js';
import type { TicketLists } from './ticket-lists.js';

export interface TicketStore extends TicketLists {
  /** Never the same twice; holes are possible. */
  nextNumber(): Promise<TicketNumber>;
  find(number: TicketNumber): Promise<Ticket | undefined>;
  /** As {@link find}, and nobody else can change it until the transaction ends. */
  lock(number: TicketNumber): Promise<Ticket | undefined>;
  /**
   * Appends the events that lead to `ticket` (its version counts them) and keeps the folded state beside them, with until when
   * its present step is promised (null: nothing is).
   */
  append(ticket: Ticket, events: readonly TicketEvent[], dueAt?: Instant | null): Promise<void>;
  /** The promise alone, where hours changed. */
  promise(number: TicketNumber, dueAt: Instant | null): Promise<void>;
  /** How many steps of staff are past what was promised, and the oldest such promise. */
  overdue(now: Instant): Promise<{ readonly steps: number; readonly oldest: Instant | null }>;
  /** Numbers of open tickets, ascending from after the given one. */
  open(after: TicketNumber | null, limit: number): Promise<readonly TicketNumber[]>;
  events(number: TicketNumber): Promise<readonly TicketEvent[]>;
  /** Different requesters since the instant who share an error code, or category and platform unless the category is null. */
  similarRequesters(like: {
    category: string | null;
    platform: string;
    errorCodes: readonly string[];
    since: Instant;
    except: PersonId;
  }): Promise<number>;
}
