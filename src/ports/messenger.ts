import type { Card } from './inbound.js';
import type { ScaledPicture } from './picture-source.js';
import type { ActivityId, ConversationId } from './places.js';

/** One message as it goes out. A card travels alone: text beside a card is split in two by Teams. */
export interface Outgoing {
  readonly text?: string;
  readonly card?: Card;
  /** What the notification shows for a card. */
  readonly summary?: string;
  /** Stands below the text. */
  readonly picture?: ScaledPicture;
  /** `<at>name</at>` in the text belongs to these, in order. */
  readonly mentions?: readonly { readonly mri: string; readonly name: string }[];
}

/** Sends to Teams. Never retries by itself. Throws {@link DeliveryError}. */
export interface Messenger {
  /** Starts a thread in a channel. */
  openThread(at: { serviceUrl: string; channel: string }, message: Outgoing): Promise<{ activity: ActivityId }>;
  /** The 1:1 conversation with a person, made when there is none. */
  openChat(at: { serviceUrl: string; person: string }): Promise<{ conversation: ConversationId }>;
  /** `activity` is null when Teams accepted without naming the message. */
  send(
    at: { serviceUrl: string; conversation: ConversationId },
    message: Outgoing,
  ): Promise<{ activity: ActivityId | null }>;
  update(
    at: { serviceUrl: string; conversation: ConversationId; activity: ActivityId },
    message: Outgoing,
  ): Promise<void>;
  /** Three moving dots for a few seconds. */
  typing(at: { serviceUrl: string; conversation: ConversationId }): Promise<void>;
  remove(at: { serviceUrl: string; conversation: ConversationId; activity: ActivityId }): Promise<void>;
}
