import type { PostKind } from '../domain/attention/notice.js';
import type { BridgeId } from '../domain/bridge/bridge.js';
import type { DraftId } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import type { TextId, TicketNumber } from '../domain/ticket/ticket.js';
import type { ActivityId, Address, ConversationId } from './places.js';

/** A message that is kept up to date: what is wanted, and what was last brought there. */
export interface Post {
  readonly id: string;
  readonly kind: PostKind;
  readonly ticket: TicketNumber | null;
  readonly draft: DraftId | null;
  readonly bridge: BridgeId | null;
  /** A known issue that was proposed. */
  readonly issue: string | null;
  /** The words a question or solution post is about. */
  readonly about: TextId | null;
  readonly address: Address;
  /** Raised by every change; the post is due while `shown` is behind. */
  readonly wanted: number;
  readonly shown: number;
  /** `gone`: the message is to be deleted. */
  readonly want: 'shown' | 'gone';
  readonly conversation: ConversationId | null;
  readonly activity: ActivityId | null;
  readonly attempts: number;
  /** How often it was not known whether the message had been made: so many copies of it may be there that nobody keeps up to date. */
  readonly doubts: number;
}

/** What a post shows. */
export type Shown =
  | { readonly ticket: TicketNumber }
  | { readonly draft: DraftId }
  | { readonly bridge: BridgeId }
  | { readonly issue: string };

/** A post as it is first wanted. */
export type NewPost = Pick<Post, 'id' | 'kind' | 'ticket' | 'draft' | 'about' | 'address'> &
  Partial<Pick<Post, 'bridge' | 'issue'>>;

export interface PostStore extends CopyStore {
  add(post: NewPost): Promise<void>;
  /** Wants all posts that show it brought up to date. */
  touch(of: Shown): Promise<void>;
  /** The sent draft's card becomes the requester's card of the ticket. */
  adopt(draft: DraftId, ticket: TicketNumber): Promise<void>;
  remove(of: { draft: DraftId }): Promise<void>;
  /** Sends posts and notices that wait for one channel to another. */
  readdress(from: string, to: string): Promise<void>;
  of(of: Shown): Promise<readonly Post[]>;
  at(conversation: ConversationId, activity: ActivityId): Promise<Post | undefined>;
  /** The cards of these tickets that are there in channels. */
  cardsOf(tickets: readonly TicketNumber[]): Promise<readonly Post[]>;
  /** Due posts, leased; `now` and `leaseUntil` in real time. */
  claim(now: Instant, leaseUntil: Instant, limit: number): Promise<readonly Post[]>;
  /** Longer leases for those of them that are still under way. */
  renew(ids: readonly string[], until: Instant): Promise<void>;
  /** `doubtful`: a copy may be left of which nobody knows. */
  settle(
    id: string,
    result: {
      shown: number;
      conversation: ConversationId | null;
      activity: ActivityId | null;
      doubtful?: boolean;
    },
  ): Promise<void>;
  /** Tried in vain: again at `at` (real time), or never (null) with the reason kept. */
  postpone(id: string, at: Instant | null, reason: string): Promise<void>;
}

/** Messages that are there beside, or instead of, the one that is on record. */
export interface CopyStore {
  /** As {@link PostStore.postpone}, after an attempt of which nobody knows whether it made the message. */
  doubt(id: string, at: Instant | null): Promise<void>;
  /** The message that was made turned up: it is the one to keep up to date, where no other is known. */
  found(id: string, at: { conversation: ConversationId; activity: ActivityId }): Promise<void>;
  /** Wants a copy deleted that turned up beside the message of the post; `newId` names what is to be done. */
  discard(post: Post, newId: string, at: { conversation: ConversationId; activity: ActivityId }): Promise<void>;
  /** The message at this place is no more: it is made anew. */
  lost(at: { conversation: ConversationId; activity: ActivityId }): Promise<void>;
}
