import type { Instant } from '../instant.js';
import type { Person } from '../people.js';
import type { HandOverField, TierNumber } from '../support-plan.js';
import type { Status, TicketNumber } from './ticket.js';

/** Why a command has no effect: a value that the cards turn into a sentence a person can act on. */
export type Refusal =
  /** Somebody else has it; says who and since when. */
  | { readonly reason: 'taken'; readonly holder: Person; readonly since: Instant }
  /** The button belongs to the holder, and nobody has taken it. */
  | { readonly reason: 'untaken' }
  /** The person is not a member of the tier whose turn it is. */
  | { readonly reason: 'notYourTier'; readonly tier: TierNumber }
  | { readonly reason: 'notYourTicket' }
  | { readonly reason: 'notStaff' }
  /** The ticket is past the point where this makes sense. */
  | { readonly reason: 'notNow'; readonly status: Status; readonly holder: Person | null; readonly since: Instant }
  /** The copy that was clicked is out of date: holder, tier or status changed since. */
  | { readonly reason: 'stale'; readonly status: Status; readonly holder: Person | null; readonly since: Instant }
  | { readonly reason: 'missing'; readonly fields: readonly string[] }
  | { readonly reason: 'handOverIncomplete'; readonly fields: readonly HandOverField[] }
  | { readonly reason: 'topTier' }
  | { readonly reason: 'nowhereToReturn' }
  | { readonly reason: 'sameTier'; readonly tier: TierNumber }
  | { readonly reason: 'noSuchTier' }
  | { readonly reason: 'noSuchPerson' }
  | { readonly reason: 'notAMember'; readonly person: Person; readonly tier: TierNumber }
  /** Only who leads the tier moves what somebody else has. */
  | { readonly reason: 'notLead'; readonly tier: TierNumber }
  /** Only these people, by their principal names, deal with Microsoft. */
  | { readonly reason: 'mayNotFile'; readonly who: readonly string[] }
  | { readonly reason: 'noCaseNumber' }
  | { readonly reason: 'alreadySent' }
  | { readonly reason: 'alreadyYours' }
  | { readonly reason: 'noSuchTicket'; readonly asked: string }
  | { readonly reason: 'duplicateOfItself' }
  | { readonly reason: 'duplicateOfDuplicate'; readonly original: TicketNumber }
  | { readonly reason: 'originalClosed'; readonly original: TicketNumber }
  | { readonly reason: 'nothingToAcknowledge' }
  | { readonly reason: 'alreadyAcknowledged'; readonly by: Person }
  | { readonly reason: 'nothingChanged' };

export type RefusalReason = Refusal['reason'];

/** What a decision comes to: events to append, or a reason why not. Never an exception. */
export type Decision<E> = { readonly events: readonly E[] } | { readonly refused: Refusal };
