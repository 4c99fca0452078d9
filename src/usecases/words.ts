import type { Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';
import type { TextId } from '../domain/ticket/ticket.js';
import type { NewId } from '../ports/ids.js';
import type { Tables } from '../ports/store.js';
import type { NewText } from '../ports/text-store.js';

/** What is kept of one message; Teams' own limit is far above what anybody reads. */
const LONGEST = 10_000;

/** Gives words an id while a command is made of them, and keeps them once the command was accepted. */
export class Words {
  readonly #texts: NewText[] = [];
  constructor(
    private readonly newId: NewId,
    private readonly author: PersonId,
    private readonly at: Instant,
  ) {}

  /** Null for words that were left empty. */
  id(words: string | null): TextId | null {
    if (words === null || words.trim() === '') return null;
    return this.idOf(words);
  }

  idOf(words: string): TextId {
    const id = this.newId() as TextId;
    this.#texts.push({ id, words: words.slice(0, LONGEST), author: this.author, at: this.at });
    return id;
  }

  async keep(tables: Tables): Promise<void> {
    if (this.#texts.length > 0) await tables.texts.put(this.#texts);
  }
}
