import { ask, confirm, duplicate, escalate, solve, take, tell, withdraw } from './commands.js';
import { ana, cho, eve, mia } from './people.js';
import { given } from './ticket-story.js';

/** Mia's ticket on its way up three tiers and back down, as far as each name says. */
export const untaken = given();
export const withAna = untaken.and([ana, take]);
export const inTheQueueOfTwo = withAna.and([ana, escalate()]);
export const withCho = inTheQueueOfTwo.and([cho, take]);
export const withEve = withCho.and([cho, escalate()], [eve, take]);
export const solvedByEve = withEve.and([eve, solve()]);
export const toldByAna = solvedByEve.and([ana, tell()]);
export const confirmed = toldByAna.and([mia, confirm]);

export const askedByAna = withAna.and([ana, ask()]);
export const linkedByAna = withAna.and([ana, duplicate()]);
export const withdrawn = untaken.and([mia, withdraw]);
