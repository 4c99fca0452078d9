import { PostgresQueryCompiler } from 'kysely';
import type { Dialect } from 'kysely';
import { storable } from './json.js';

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return storable(value);
  return Array.isArray(value) ? value.map(cleaned) : value;
};

/** Hands the drivers text only as the database takes it, wherever it came from. */
class CleaningCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(cleaned(value));
  }
}

/** The dialect with every parameter made storable. */
export const cleaning = (dialect: Dialect): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createDriver: () => dialect.createDriver(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => new CleaningCompiler(),
});

/** Both drivers hand out `bigint` as text: ours are instants and counters, all of them safe integers. */
export const wholeNumber = (text: string): number => Number(text);
