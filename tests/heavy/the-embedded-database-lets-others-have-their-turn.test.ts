import { expect, it } from '@jest/globals';
import { openTestStore } from '../helpers/database.js';

it('a long line of statements does not keep the process from everything else', async () => {
  const { store, close } = await openTestStore('embedded');
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
    await close();
  }
});
