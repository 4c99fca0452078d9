import type { TicketNumber } from '../../domain/ticket/ticket.js';

/** What no ticket has: looking for it finds nothing. */
const NONE = -1;

/** `T-1042` as the integer in the table; anything else that was typed as a number finds no ticket. */
export const toInteger = (ticket: TicketNumber): number => {
  const digits = /^T-([1-9]\d{0,8})$/.exec(ticket)?.[1];
  return digits === undefined ? NONE : Number(digits);
};

export const toTicketNumber = (integer: number): TicketNumber => `T-${integer}`;
