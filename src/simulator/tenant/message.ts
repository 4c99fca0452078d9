import type { JsonObject } from '../json.js';
import type { Conversation } from './conversation.js';
import type { User } from './user.js';

export type Card = JsonObject;

/** What a message shows. */
export interface Content {
  readonly text: string | null;
  readonly cards: readonly Card[];
  /** Everything attached that is no Adaptive Card. */
  readonly attachments: readonly JsonObject[];
  /** The people who are notified: mentioned by an entity, and on the roster. */
  readonly mentions: readonly { readonly mri: string; readonly name: string }[];
  /** Names in `<at>` that notify nobody. */
  readonly plainMentions: readonly string[];
}

export const NO_CONTENT: Content = { text: null, cards: [], attachments: [], mentions: [], plainMentions: [] };

/** A message as everybody sees it, and what those see who got an answer of their own in its place. */
export class Message {
  deleted = false;
  /** How often it was changed after it was sent. */
  edits = 0;
  #content: Content;
  readonly #views = new Map<User, Card>();

  constructor(
    readonly id: string,
    readonly conversation: Conversation,
    readonly from: 'bot' | User,
    /** Product time. */
    readonly sentAt: number,
    content: Content,
  ) {
    this.#content = content;
  }

  get content(): Content {
    return this.#content;
  }

  get text(): string | null {
    return this.#content.text;
  }

  get card(): Card | null {
    return this.#content.cards[0] ?? null;
  }

  get mentions(): Content['mentions'] {
    return this.#content.mentions;
  }

  /** The card on this person's screen. */
  cardFor(viewer: User): Card | null {
    return this.#views.get(viewer) ?? this.card;
  }

  /** An answer to a click replaces the card for the one who clicked. */
  showTo(viewer: User, card: Card): void {
    this.#views.set(viewer, card);
  }

  /** A change by the author is seen by all, also by those who had a view of their own. */
  replace(content: Content): void {
    this.#content = content;
    this.edits += 1;
    this.#views.clear();
  }
}
