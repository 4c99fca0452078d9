import { expect, it, jest } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase, openStore } from '../../src/adapters/postgres/open-store.js';
import { testDatabase } from '../helpers/database.js';
import { TEN } from '../contracts/suites/examples.js';

jest.setTimeout(60_000);

it('uses the room of deleted rows again, and knows how many rows there are', async () => {
  const { where, drop } = await testDatabase('embedded');
  const store = await openStore(where);
  const cycle = (index: number) =>
    store.write(async ({ inbox }) => {
      const keys = Array.from({ length: 40 }, (_, key) => `${index} ${key} ${'long '.repeat(40)}`);
      await inbox.first(keys, TEN);
      await inbox.forget(keys);
      return { keep: null };
    });
  for (let index = 0; index < 500; index += 1) await cycle(index);
  await store.close();
  const { db, close } = await openDatabase(where);
  const { rows } = await sql<{ bytes: number; rows: number }>`
    select pg_relation_size(oid) as bytes, reltuples::bigint as rows from pg_class where relname = 'inbox'
  `.execute(db);
  // 20,000 rows of 200 bytes passed through it.
  expect(rows[0]?.bytes).toBeLessThan(4_000_000);
  expect(rows[0]?.rows).toBe(0);
  await close();
  await drop();
});
