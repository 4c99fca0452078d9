import { sql } from 'kysely';
import type { TextId } from '../../domain/ticket/ticket.js';
import type { NewText, TextStore, WrittenTexts } from '../../ports/text-store.js';
import type { Db } from './tables.js';

/** Words in a table of their own. */
export class TextTable implements TextStore {
  constructor(private readonly db: Db) {}

  async put(texts: readonly NewText[]): Promise<void> {
    if (texts.length === 0) return;
    await this.db
      .insertInto('words')
      .values([...texts])
      .execute();
  }

  async get(ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>> {
    return (await this.read(ids)).words;
  }

  async read(ids: readonly TextId[]): Promise<WrittenTexts> {
    if (ids.length === 0) return { words: new Map(), edited: new Set() };
    const rows = await this.db.selectFrom('words').select(['id', 'words', 'edited_at']).where(isAmong(ids)).execute();
    return {
      words: new Map(rows.map((row) => [row.id, row.words])),
      edited: new Set(rows.flatMap((row) => (row.edited_at === null ? [] : [row.id]))),
    };
  }

  async rewrite({ id, words, author, at }: NewText): Promise<void> {
    await this.db
      .insertInto('words')
      .values({ id, words, author, at, edited_at: at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ words, edited_at: at }))
      .execute();
  }

  async erase(ids: readonly TextId[]): Promise<void> {
    if (ids.length > 0) await this.db.deleteFrom('words').where(isAmong(ids)).execute();
  }
}

/** One statement however many there are: the list of `in (…)` would make a new one for each length. */
const isAmong = (ids: readonly TextId[]) => sql<boolean>`id = any(${[...ids]}::text[])`;
