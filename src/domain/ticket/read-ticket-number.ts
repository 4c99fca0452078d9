import type { TicketNumber } from './ticket.js';

/** `T-1042`, `t1042`, `#1042` or `1042` as people write it; null when it is none. */
export const readTicketNumber = (words: string): TicketNumber | null => {
  const found = /^\s*(?:t\s*-?\s*|#\s*)?(\d{1,9})\s*$/i.exec(words);
  return found?.[1] === undefined ? null : `T-${Number(found[1])}`;
};
