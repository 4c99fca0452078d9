import type { Instant } from '../instant.js';
import type { Person } from '../people.js';
import type { BridgeEvent } from './events.js';
import type { Bridge, BridgeStatus } from './bridge.js';

/** Why something asked of a bridge has no effect: a value that the cards turn into a sentence a person can act on. */
export type BridgeRefusal =
  | { readonly reason: 'notStaff' }
  | { readonly reason: 'missing'; readonly fields: readonly ('reason' | 'outcome')[] }
  /** The plan has no `bridge`. */
  | { readonly reason: 'noBridgeInPlan' }
  /** The ticket is closed: there is nothing to call anybody for. */
  | { readonly reason: 'ticketClosed' }
  /** The ticket has an open bridge. */
  | { readonly reason: 'alreadyOpen'; readonly since: Instant }
  | { readonly reason: 'noBridge' }
  /** Nobody is called yet: it is stopped, with a reason, and not ended. */
  | { readonly reason: 'stillHeld' }
  /** Only while it is held; people are being called since. */
  | { readonly reason: 'tooLateToStop'; readonly status: BridgeStatus }
  | { readonly reason: 'alreadyStopped'; readonly by: Person; readonly at: Instant }
  | { readonly reason: 'alreadyEnded'; readonly by: Person | null; readonly at: Instant }
  /** Nobody was called (yet), so that there is no outcome. */
  | { readonly reason: 'noOutcomeYet'; readonly status: BridgeStatus };

/** What a decision comes to; no events: nothing changes, and that is right. */
export type BridgeDecision = { readonly events: readonly BridgeEvent[] } | { readonly refused: BridgeRefusal };

export type DecideBridge<C> = (bridge: Bridge, command: C, now: Instant) => BridgeDecision;
