import { expect, it, jest } from '@jest/globals';
import { openStore } from '../../src/adapters/postgres/open-store.js';
import { testDatabase } from '../helpers/database.js';
import { startProcess } from '../contracts/processes/start-process.js';

jest.setTimeout(60_000);

const folderOf = async () => {
  const { settings, drop } = await testDatabase('embedded');
  return { folder: settings.DATA_DIR!, drop };
};

it('refuses a folder that another process has open, until that one closes it', async () => {
  const { folder, drop } = await folderOf();
  const store = await openStore({ folder });
  const refused = startProcess('hold-folder.ts', folder);
  expect(await refused.lines.next()).toMatchObject({ value: 'inUse' });
  await refused.finish();
  await store.close();
  const accepted = startProcess('hold-folder.ts', folder);
  expect(await accepted.lines.next()).toMatchObject({ value: 'open' });
  await expect(openStore({ folder })).rejects.toMatchObject({ name: 'StoreError', reason: 'inUse' });
  await accepted.kill();
  const afterTheKill = await openStore({ folder });
  await expect(afterTheKill.check()).resolves.toBeUndefined();
  await afterTheKill.close();
  await drop();
});

it('knows a folder by whatever path it is named', async () => {
  const { folder, drop } = await folderOf();
  const store = await openStore({ folder });
  await expect(openStore({ folder: `${folder}/../${folder.split('/').at(-1)!}/` })).rejects.toMatchObject({
    reason: 'inUse',
  });
  await store.close();
  await drop();
});
