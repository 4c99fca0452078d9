import { expect, it, jest } from '@jest/globals';
import { MIGRATIONS } from '../../src/adapters/postgres/migrations/index.js';
import { openDatabase, openStore } from '../../src/adapters/postgres/open-store.js';
import { emptyDatabase, openTestStore, testDatabase } from '../helpers/database.js';
import { describeOn, describeOnBoth } from '../helpers/describe-on.js';
import { TEN, noticeTo } from '../contracts/suites/examples.js';

jest.setTimeout(60_000);

describeOnBoth('opening the store', (kind) => {
  it('makes an empty database ready, and finds it so when it opens again', async () => {
    const { where, drop } = await emptyDatabase(kind);
    const first = await openStore(where);
    await expect(first.check()).resolves.toBeUndefined();
    await first.inbox.first(['key'], TEN);
    await first.close();
    await first.close();
    const again = await openStore(where);
    expect(await again.inbox.first(['key'], TEN)).toBe(false);
    await again.close();
    await drop();
  });

  it('refuses a database that a newer version has migrated, each time anew', async () => {
    const { where, drop } = await testDatabase(kind);
    const newer = await openDatabase(where);
    await newer.db.insertInto('tierline_migration').values({ name: '999-later', timestamp: 'later' }).execute();
    await newer.close();
    await expect(openStore(where)).rejects.toMatchObject({ name: 'StoreError', reason: 'tooNew' });
    await expect(openStore(where)).rejects.toMatchObject({ name: 'StoreError', reason: 'tooNew' });
    await drop();
  });

  it('says when what it needs is not there any more', async () => {
    const { store, db, close } = await openTestStore(kind);
    await db.deleteFrom('tierline_migration').execute();
    await expect(store.check()).rejects.toMatchObject({ name: 'StoreError', reason: 'unreachable' });
    await close();
  });
});

describeOn('embedded', 'a folder', () => {
  it('holds nothing back that the process before it was killed with', async () => {
    const { where, drop } = await emptyDatabase('embedded');
    const before = await openStore(where);
    await before.dueWork.schedule({ kind: 'run', key: 'a', at: TEN });
    const notice = noticeTo({ to: 'group', conversation: 'c', serviceUrl: 'https://smba.example/' });
    await before.notices.add([notice]);
    expect(await before.dueWork.claim(TEN, TEN, TEN + 60_000, 9)).toHaveLength(1);
    expect(await before.notices.claim(TEN, TEN + 60_000, 9)).toMatchObject([{ doubts: 0 }]);
    expect(await before.dueWork.claim(TEN, TEN, TEN + 60_000, 9)).toEqual([]);
    await before.close();
    const after = await openStore(where);
    expect(await after.dueWork.claim(TEN, TEN, TEN + 60_000, 9)).toMatchObject([{ kind: 'run', key: 'a' }]);
    expect(await after.notices.claim(TEN, TEN + 60_000, 9)).toMatchObject([{ id: notice.id, doubts: 1 }]);
    await after.close();
    await drop();
  });
});

describeOn('PostgreSQL', 'a server', () => {
  it('is migrated once by many that start together', async () => {
    const { where, drop } = await emptyDatabase('PostgreSQL');
    const opened = await Promise.all(Array.from({ length: 6 }, () => openDatabase(where)));
    const names = await opened[0]!.db.selectFrom('tierline_migration').select('name').execute();
    expect(names).toEqual(Object.keys(MIGRATIONS).map((name) => ({ name })));
    await Promise.all(opened.map(({ close }) => close()));
    await drop();
  });
});

it('says that a server cannot be reached', async () => {
  const opening = openStore({ databaseUrl: 'postgres://desk@127.0.0.1:1/desk' });
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', reason: 'unreachable' });
});
