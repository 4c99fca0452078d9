import type { Ticket } from '../ticket/ticket.js';

/** The id under which the solution of a ticket becomes a known issue: another one after each time it was reopened. */
export const issueIdOf = ({ number, reopened }: Pick<Ticket, 'number' | 'reopened'>): string =>
  `own-${number.toLowerCase()}${reopened === 0 ? '' : `-${String(reopened + 1)}`}`;
