import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/instant.js';
import type { Store } from '../../../src/ports/store.js';
import { mia } from '../../helpers/people.js';
import { TEN, noticeTo, postOf } from './examples.js';

const REAL = Date.UTC(2031, 0, 1);
const AMONG = [{ except: ['ring'] }, { only: ['ring'] }] as const;

/** What every store says of what a claim would find. */
export const whatIsDueContract = (open: () => Store): void => {
  const due = (now = TEN, real = REAL) => open().whatIsDue(now, real, AMONG);
  const nothing = { posts: false, notices: false, work: [false, false] };

  describe('what is due', () => {
    it('is nothing in an empty store', async () => {
      expect(await due()).toEqual(nothing);
      expect(await open().whatIsDue(TEN, REAL, [])).toEqual({ ...nothing, work: [] });
    });

    it('is a post that is behind, until somebody has claimed it', async () => {
      const { posts } = open();
      await posts.add(postOf());
      expect(await due()).toEqual({ ...nothing, posts: true });
      await posts.claim(REAL, REAL + MINUTE, 1);
      expect(await due()).toEqual(nothing);
      expect(await due(TEN, REAL + MINUTE)).toEqual({ ...nothing, posts: true });
    });

    it('is a notice that nobody has claimed', async () => {
      const { notices } = open();
      await notices.add([noticeTo({ to: 'person', person: mia.id })]);
      expect(await due()).toEqual({ ...nothing, notices: true });
      await notices.claim(REAL, REAL + MINUTE, 1);
      expect(await due()).toEqual(nothing);
    });

    it('is work of a kind from its time on, by the product clock', async () => {
      const { dueWork } = open();
      await dueWork.schedule({ kind: 'ring', key: 'a', at: TEN });
      await dueWork.schedule({ kind: 'nudge', key: 'a', at: TEN + MINUTE });
      expect(await due(TEN - 0.5)).toEqual(nothing);
      expect(await due()).toEqual({ ...nothing, work: [false, true] });
      expect(await due(TEN + MINUTE)).toEqual({ ...nothing, work: [true, true] });
      await dueWork.claim(TEN + MINUTE, REAL, REAL + MINUTE, 9, AMONG[1]);
      expect(await due(TEN + MINUTE)).toEqual({ ...nothing, work: [true, false] });
      expect(await due(TEN + MINUTE, REAL + MINUTE)).toEqual({ ...nothing, work: [true, true] });
    });
  });
};
