import { sql } from 'kysely';
import type { TextId } from '../../domain/ticket/ticket.js';
import type { NewText, TextStore } from '../../ports/text-store.js';
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
    if (ids.length === 0) return new Map();
    const rows = await this.db
      .selectFrom('words')
      .select(['id', 'words'])
      // One statement however many there are: the list of `in (…)` would make a new one for each length.
      .where(sql<boolean>`id = any(${[...ids]}::text[])`)
      .execute();
    return new Map(rows.map((row) => [row.id, row.words]));
  }
}
