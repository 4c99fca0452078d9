import type { BridgeId } from '../domain/bridge/bridge.js';
import type { Instant } from '../domain/instant.js';
import type { Notice } from '../domain/attention/notice.js';
import type { TicketNumber } from '../domain/ticket/ticket.js';
import type { Address } from './places.js';

export interface NoticeRow {
  readonly id: string;
  readonly notice: Notice;
  /** A notice into the thread of a ticket, or of a bridge, in a tier's channel waits until its card is there. */
  readonly address:
    | Address
    | { readonly to: 'thread'; readonly ticket: TicketNumber; readonly channel: string }
    | { readonly to: 'bridge'; readonly bridge: BridgeId; readonly channel: string };
  readonly attempts: number;
  /** How many earlier attempts ended without an answer: each may have arrived. */
  readonly doubts: number;
}

/** One-off messages, written in the transaction that makes them due. Sent at least once, in order for each address. */
export interface NoticeStore {
  /** What the same person was to be called for and what nobody is sending yet is overtaken by it; see `bundleOf`. */
  add(notices: readonly Pick<NoticeRow, 'id' | 'notice' | 'address'>[]): Promise<void>;
  /** Due notices, leased, at most the oldest of each address; `now` and `leaseUntil` in real time. */
  claim(now: Instant, leaseUntil: Instant, limit: number): Promise<readonly NoticeRow[]>;
  /** Longer leases for those of them that are still under way. */
  renew(ids: readonly string[], until: Instant): Promise<void>;
  sent(id: string): Promise<void>;
  /** Tried in vain: again at `at` (real time), or never (null) with the reason kept; it goes where it was overtaken meanwhile. */
  postpone(id: string, at: Instant | null, why: { reason: string; unknown: boolean }): Promise<void>;
}
