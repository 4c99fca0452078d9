import type { Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';
import type { TextId } from '../domain/ticket/ticket.js';

export interface NewText {
  readonly id: TextId;
  readonly words: string;
  readonly author: PersonId;
  readonly at: Instant;
}

export interface WrittenTexts {
  readonly words: ReadonlyMap<TextId, string>;
  readonly edited: ReadonlySet<TextId>;
}

/** Words, apart from the events that point to them: erasing them leaves the log whole. */
export interface TextStore {
  put(texts: readonly NewText[]): Promise<void>;
  /** An erased or unknown id is missing from the map. */
  get(ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>>;
  /** The same with which of them their author changed later. */
  read(ids: readonly TextId[]): Promise<WrittenTexts>;
  /** Puts other words in the place of those that were there, erased ones too; from then on they count as edited. */
  rewrite(text: NewText): Promise<void>;
  erase(ids: readonly TextId[]): Promise<void>;
}
