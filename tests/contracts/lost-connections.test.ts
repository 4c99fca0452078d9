import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { sql } from 'kysely';
import { openStore } from '../../src/adapters/postgres/open-store.js';
import type { Store } from '../../src/ports/store.js';
import { openTestStore } from '../helpers/database.js';
import type { TestStore } from '../helpers/database.js';
import { describeOn } from '../helpers/describe-on.js';
import { newTicket, TEN } from './suites/examples.js';

jest.setTimeout(60_000);

describeOn('PostgreSQL', 'a store that loses its connections', () => {
  let test: TestStore;
  let store: Store;
  beforeAll(async () => {
    test = await openTestStore('PostgreSQL');
    store = await openStore(test.where, { connections: 2 });
  });
  afterAll(async () => {
    await store.close();
    await test.close();
  });

  /** Ends every connection to this database but the one that asks, as a fail-over does. */
  const cutOff = () =>
    sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
    `.execute(test.db);

  it('says so, keeps nothing of the transaction, and works again', async () => {
    const cut = store.write(async (tables) => {
      await tables.inbox.first(['cut off'], TEN);
      await cutOff();
      await tables.inbox.first(['too late'], TEN);
      return { keep: null };
    });
    await expect(cut).rejects.toMatchObject({ name: 'StoreError', reason: 'unreachable' });
    expect(await store.inbox.first(['cut off'], TEN)).toBe(true);
  });

  it('between two calls of a transaction survives it', async () => {
    const cut = store.write(async () => {
      await cutOff();
      return { keep: null };
    });
    await expect(cut).rejects.toMatchObject({ name: 'StoreError', reason: 'unreachable' });
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('while it uses none connects again', async () => {
    await store.check();
    await cutOff();
    const found = await store.tickets.find('T-1001').catch(() => store.tickets.find('T-1001'));
    expect(found).toBeUndefined();
  });

  it('runs a dead lock again, so that both transactions succeed', async () => {
    const one = await newTicket(store);
    const two = await newTicket(store);
    let waiting = 2;
    let open = (): void => undefined;
    const bothHaveOne = new Promise<void>((resolve) => {
      open = resolve;
    });
    const crossing = (first: typeof one, second: typeof one) =>
      store.write(async (tables) => {
        await tables.tickets.lock(first.number);
        waiting -= 1;
        if (waiting === 0) open();
        await bothHaveOne;
        await tables.tickets.lock(second.number);
        return { keep: second.number };
      });
    expect(await Promise.all([crossing(one, two), crossing(two, one)])).toEqual([two.number, one.number]);
  });
});
