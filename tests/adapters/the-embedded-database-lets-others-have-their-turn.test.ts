import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { openStore } from '../../src/adapters/postgres/open-store.js';

it('a long line of statements does not keep the process from everything else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-turns-'));
  const store = await openStore({ folder });
  try {
    let under = true;
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      if (under) setImmediate(turn);
    };
    setImmediate(turn);
    const written = Array.from({ length: 100 }, () =>
      store.write(async (tables) => ({ drop: await tables.dueWork.next() })),
    );
    const read = Array.from({ length: 400 }, () => store.dueWork.next());
    await Promise.all([...written, ...read]);
    under = false;
    expect(turns).toBeGreaterThan(10);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
