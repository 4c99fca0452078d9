import type { Instant } from '../instant.js';
import type { Language, Person } from '../people.js';
import type { TicketNumber } from '../ticket/ticket.js';
import type { KnownIssue } from './known-issue.js';

/**
 * `proposed` waits for the top tier · `approved` is offered and found like those of the file · `declined` never was ·
 * `withdrawn` was approved once and is offered no more.
 */
export type ProposalState = 'proposed' | 'approved' | 'declined' | 'withdrawn';

/** A known issue that came out of a ticket. */
export interface Proposal {
  /** Counts its changes; buttons carry it as `v`. */
  readonly version: number;
  readonly state: ProposalState;
  /** As it was drafted and, once approved, as it was approved. */
  readonly entry: KnownIssue;
  /** The language of the entry's own words. */
  readonly language: Language;
  readonly ticket: TicketNumber;
  readonly by: Person;
  readonly at: Instant;
  /** The last word on it, and why where it was a no. */
  readonly decided: { readonly by: Person; readonly at: Instant; readonly why: string | null } | null;
}
