import type { DraftId } from '../domain/intake/draft.js';
import type { TextId, TicketNumber } from '../domain/ticket/ticket.js';
import type { ActivityId, ConversationId } from './places.js';

/** Which words a requester's message became, so that an edit or a deletion finds them. */
export interface Heard {
  readonly conversation: ConversationId;
  readonly activity: ActivityId;
  readonly words: TextId;
  /** Where they went first: into a draft, or straight to a ticket. */
  readonly draft: DraftId | null;
  readonly ticket: TicketNumber | null;
}

export interface HeardStore {
  keep(heard: Heard): Promise<void>;
  find(conversation: ConversationId, activity: ActivityId): Promise<Heard | undefined>;
}
