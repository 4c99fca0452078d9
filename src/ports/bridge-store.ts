import type { Bridge, BridgeId } from '../domain/bridge/bridge.js';
import type { BridgeEvent } from '../domain/bridge/events.js';
import type { Instant } from '../domain/instant.js';
import type { TicketNumber } from '../domain/ticket/ticket.js';

/** Group calls, each as a folded row beside its log, and which tickets the plan proposes one for. */
export interface BridgeStore {
  find(id: BridgeId): Promise<Bridge | undefined>;
  /** As {@link find}, and nobody else can change it until the transaction ends. */
  lock(id: BridgeId): Promise<Bridge | undefined>;
  /** The one whose call has, or had, this attempt in its address, locked. */
  lockByAttempt(attempt: string): Promise<Bridge | undefined>;
  /** Nobody else opens a bridge until the transaction ends. */
  lockOpening(): Promise<void>;
  /** Appends the events that lead to `bridge` (its version counts them) and keeps the folded state beside them. */
  append(bridge: Bridge, events: readonly BridgeEvent[]): Promise<void>;
  events(id: BridgeId): Promise<readonly BridgeEvent[]>;
  /** Newest first. */
  ofTicket(ticket: TicketNumber): Promise<readonly Bridge[]>;
  /** All that are open, and those that were over at `since` or later; newest first. */
  openOrOverSince(since: Instant): Promise<readonly Bridge[]>;
  /** The condition by which the plan proposes a bridge for the ticket, null: it does not. True when that is news. */
  propose(ticket: TicketNumber, because: string | null): Promise<boolean>;
  proposal(ticket: TicketNumber): Promise<string | null>;
}
