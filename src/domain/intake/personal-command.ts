import { readTicketNumber } from '../ticket/read-ticket-number.js';
import type { TicketNumber } from '../ticket/ticket.js';

/** What a requester may ask for by words alone. */
export type PersonalCommand =
  { readonly ask: 'help' } | { readonly ask: 'myTickets' } | { readonly ask: 'status'; readonly ticket: TicketNumber };

const HELP = /^(?:help|\?|hilfe|說明|幫助|帮助)[!.?。！？]*$/i;
const MY_TICKETS = /^(?:my|show my|list my)?\s*(?:tickets|requests)[!.?]*$|^我的(?:票證|問題|案件|工單)[。！？]*$/i;
const STATUS = /^(?:status|狀態|進度)\s*(?:of|:|：)?\s*(\S+?)[!.?。！？]*$/i;

/** The command in a message that is nothing else; null for everything that says what is wrong. */
export const readPersonalCommand = (words: string): PersonalCommand | null => {
  const said = words.trim();
  if (said.length > 60) return null;
  if (HELP.test(said)) return { ask: 'help' };
  if (MY_TICKETS.test(said)) return { ask: 'myTickets' };
  const ticket = readTicketNumber(STATUS.exec(said)?.[1] ?? '');
  return ticket === null ? null : { ask: 'status', ticket };
};
