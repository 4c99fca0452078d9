import { randomUUID } from 'node:crypto';
import type { News } from '../../page/protocol.js';

interface Item {
  readonly id: string;
  readonly news: News;
}

const KEPT = 1_500;

/** News in the order in which they happened, kept for a while: who was cut off hears what was missed, and nothing twice. */
export class Newsroom {
  readonly #run = randomUUID().slice(0, 8);
  readonly #items: Item[] = [];
  readonly #readers = new Set<(item: Item) => void>();
  #count = 0;

  /** The id of the newest. */
  get latest(): string {
    return `${this.#run}-${this.#count}`;
  }

  tell(news: News): void {
    this.#count += 1;
    const item = { id: this.latest, news };
    this.#items.push(item);
    if (this.#items.length > 2 * KEPT) this.#items.splice(0, KEPT);
    for (const reader of this.#readers) reader(item);
  }

  /** What happened after an id; null where that is not known any more, or never was. */
  since(id: string): readonly Item[] | null {
    if (id === this.latest) return [];
    const [run, count] = id.split('-');
    const missed = this.#count - Number(count);
    if (run !== this.#run || !Number.isInteger(missed) || missed < 0 || missed > this.#items.length) return null;
    return this.#items.slice(this.#items.length - missed);
  }

  /** Returns the way to stop reading. */
  read(reader: (item: Item) => void): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }
}
