import type { Card } from './inbound.js';

/** The message on which somebody chose "Create a ticket": nothing in it is more than a claim. */
export interface PickedMessage {
  /** Its words as plain text; empty where it has none. */
  readonly text: string;
  /** An Entra object id; null for a bot, a webhook or somebody from outside. */
  readonly author: string | null;
  readonly authorName: string;
}

/** What somebody asks of the desk outside its own chats: from the menu of a message, or from the compose box. */
export type ExtensionAsk =
  | { readonly kind: 'open'; readonly message: PickedMessage }
  /** The dialog was sent: nothing of `data` is believed. */
  | { readonly kind: 'submit'; readonly data: unknown }
  | { readonly kind: 'search'; readonly words: string; readonly skip: number; readonly count: number };

/** One of the things found: a line that the searcher alone sees, and the card that is put into the message. */
export interface Finding {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
}

export type ExtensionAnswer =
  { readonly dialog: { readonly title: string; readonly card: Card } } | { readonly found: readonly Finding[] };
