import type { Budget } from './delivery/budget.js';
import { noticeDelivery } from './delivery/deliver-notices.js';
import { postDelivery } from './delivery/deliver-posts.js';
import type { Desk } from './desk.js';
import { AMONG, doDueWork } from './do-due-work.js';
import { lookTogether } from './look-together.js';

interface Passes {
  /** One pass of each of the desk's workers: how many things were looked at. */
  readonly passes: readonly (() => Promise<number>)[];
  /** Resolves when nothing is being sent any more. */
  readonly finished: () => Promise<void>;
}

export const passesOf = (desk: Desk, budget: Budget): Passes => {
  const paces = ['swift', 'slow', 'calls'] as const;
  const due = lookTogether(
    desk,
    paces.map((pace) => AMONG[pace]),
  );
  const [posts, notices] = [postDelivery(desk, budget), noticeDelivery(desk, budget)];
  return {
    passes: [
      async () => ((await due()).posts || posts.busy() ? posts.once() : 0),
      async () => ((await due()).notices || notices.busy() ? notices.once() : 0),
      ...paces.map((pace, lane) => async () => ((await due()).work[lane] === true ? doDueWork(desk, pace) : 0)),
    ],
    finished: async () => {
      await Promise.all([posts.finished(), notices.finished()]);
    },
  };
};
