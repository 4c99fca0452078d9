import { describe, expect, it } from '@jest/globals';
import type { Due } from '../../src/ports/store.js';
import { lookTogether } from '../../src/usecases/look-together.js';

/** A store that answers when it is told to. */
const slowStore = () => {
  const asked: ((due: Due) => void)[] = [];
  const whatIsDue = (): Promise<Due> => new Promise((resolve) => void asked.push(resolve));
  const store = { whatIsDue } as unknown as Parameters<typeof lookTogether>[0]['store'];
  const due = lookTogether({ store, clock: { now: () => 1 } as never, realNow: () => 2 }, []);
  return { asked, due };
};
const someTurns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
const FOUND: Due = { posts: true, notices: false, work: [] };

describe('looking together', () => {
  it('looks once for all who ask together', async () => {
    const { asked, due } = slowStore();
    const answers = [due(), due(), due()];
    await someTurns();
    expect(asked).toHaveLength(1);
    asked[0]?.(FOUND);
    expect(await Promise.all(answers)).toEqual([FOUND, FOUND, FOUND]);
  });

  it('looks again for whoever asks while it is looking: what they were woken for may be newer', async () => {
    const { asked, due } = slowStore();
    void due();
    await someTurns();
    const later = [due(), due()];
    await someTurns();
    expect(asked).toHaveLength(1);
    asked[0]?.({ ...FOUND, posts: false });
    await someTurns();
    expect(asked).toHaveLength(2);
    asked[1]?.(FOUND);
    expect(await Promise.all(later)).toEqual([FOUND, FOUND]);
  });

  it('goes on looking after a look that failed', async () => {
    let broken = true;
    const store = { whatIsDue: () => (broken ? Promise.reject(new RangeError('gone')) : Promise.resolve(FOUND)) };
    const due = lookTogether({ store: store as never, clock: { now: () => 1 } as never, realNow: () => 2 }, []);
    await expect(due()).rejects.toThrow('gone');
    broken = false;
    expect(await due()).toEqual(FOUND);
  });
});
