import type { PersonId } from '../domain/people.js';

/** Teams' ids, opaque to us. A channel id never carries `;messageid=`. */
export type ConversationId = string;
export type ChannelId = string;
export type ActivityId = string;

/** Where something was said. */
export type Place =
  | { readonly kind: 'personal'; readonly conversation: ConversationId }
  | {
      readonly kind: 'channel';
      readonly team: string;
      readonly channel: ChannelId;
      readonly thread: ActivityId | null;
      /** The Entra group behind the team: only installations tell it. */
      readonly group?: string;
    }
  | { readonly kind: 'group'; readonly conversation: ConversationId };

/** Whom a message goes to; delivery turns it into a conversation. */
export type Address =
  | { readonly to: 'person'; readonly person: PersonId }
  | { readonly to: 'channel'; readonly channel: ChannelId; readonly thread: ActivityId | null }
  | { readonly to: 'group'; readonly conversation: ConversationId; readonly serviceUrl: string };
