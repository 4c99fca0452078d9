import { deliverNotices } from './delivery/deliver-notices.js';
import { deliverPosts } from './delivery/deliver-posts.js';
import type { Budget } from './delivery/budget.js';
import type { Desk } from './desk.js';
import { AMONG, doDueWork } from './do-due-work.js';
import { lookTogether } from './look-together.js';

/** One pass of each of the desk's workers: how many things were looked at. */
export const passesOf = (desk: Desk, budget: Budget): readonly (() => Promise<number>)[] => {
  const paces = ['swift', 'slow', 'calls'] as const;
  const due = lookTogether(
    desk,
    paces.map((pace) => AMONG[pace]),
  );
  return [
    async () => ((await due()).posts ? deliverPosts(desk, budget) : 0),
    async () => ((await due()).notices ? deliverNotices(desk, budget) : 0),
    ...paces.map((pace, lane) => async () => ((await due()).work[lane] === true ? doDueWork(desk, pace) : 0)),
  ];
};
