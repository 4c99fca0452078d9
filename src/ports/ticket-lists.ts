import type { PersonId } from '../domain/people.js';
import type { TierNumber } from '../domain/support-plan.js';
import type { TicketSearch } from '../domain/ticket/search-terms.js';
import type { Ticket, TicketNumber } from '../domain/ticket/ticket.js';

/** The tickets that a person or a tier is shown together. */
export interface TicketLists {
  /** Newest first. */
  ofRequester(requester: PersonId, options: { open: boolean; limit: number }): Promise<readonly Ticket[]>;
  /** Open tickets in the hands of a tier, and solved ones that its people have to tell; oldest first. */
  queue(tier: TierNumber, limit: number): Promise<readonly Ticket[]>;
  /** Open tickets that the person holds, or of which he is to be called back to the requester; oldest first. */
  ofStaff(person: PersonId, limit: number): Promise<readonly Ticket[]>;
  /** Solved ones, open or closed, that the tier has not acknowledged yet; newest first. */
  unlearnt(tier: TierNumber, limit: number): Promise<readonly Ticket[]>;
  /** Newest first, without the first `skip`. */
  search(wanted: TicketSearch, page: { readonly skip: number; readonly limit: number }): Promise<readonly Ticket[]>;
  /** Tickets that follow the given one and are still linked. */
  duplicatesOf(number: TicketNumber): Promise<readonly TicketNumber[]>;
}
