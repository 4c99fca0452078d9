import { readTicketNumber } from '../ticket/read-ticket-number.js';
import type { TicketNumber } from '../ticket/ticket.js';
import { readAdminCommand, type AdminCommand } from './admin-command.js';
import { readOnCall, type OnCallRequest } from './on-call-request.js';
import { readAbsence, readMove, readNewFor, readPacket, type StaffRequest } from './staff-request.js';

/** What staff and admins may ask for in a channel, with the bot mentioned. */
export type ChannelCommand =
  | { readonly ask: 'help' }
  | { readonly ask: 'queue' }
  | { readonly ask: 'myWork' }
  | { readonly ask: 'knownIssues' }
  | { readonly ask: 'status'; readonly ticket: TicketNumber }
  /** Tier numbers as written; whether they exist is for the plan to say. */
  | { readonly ask: 'bind'; readonly tiers: readonly number[] }
  | { readonly ask: 'reply'; readonly text: string }
  | { readonly ask: 'note'; readonly text: string }
  | StaffRequest
  | OnCallRequest
  | AdminCommand;

const BIND =
  /^(?:this (?:is|channel is)|bind|here is|這(?:裡|個頻道)?是|此頻道是)\s*(?:the\s+)?(?:tiers?|第)\s*([\d\s,、&+]*(?:(?:and|和|與|及)\s*\d[\d\s]*)?)\s*(?:層|tier)?[.!。]?$/i;
const REPLY = /^(?:reply|回覆)\s*[:：]\s*([\s\S]*)$/i;
const QUEUE = /^(?:queue|the queue|佇列|待處理)[.!?。？]*$/i;
const MY_WORK = /^(?:my work|my queue|what(?: is|'s|’s) mine|我的工作|我的佇列)[.!?。？]*$/i;
const KNOWN_ISSUES = /^(?:the )?known issues?[.!?。？]*$|^已知問題[.!?。？]*$/i;
const HELP = /^(?:help|\?|說明|幫助)[.!?。？]*$/i;
const STATUS = /^(?:status|狀態|進度)\s*(\S+)$/i;

/** The command in what was said to the bot; everything else is a note. */
export const readChannelCommand = (words: string): ChannelCommand => {
  const said = words.trim();
  const reply = REPLY.exec(said);
  if (reply !== null) return { ask: 'reply', text: (reply[1] ?? '').trim() };
  const newFor = readNewFor(said);
  if (newFor !== null) return newFor;
  if (said.length > 80) return { ask: 'note', text: said };
  const bind = BIND.exec(said);
  if (bind !== null)
    return { ask: 'bind', tiers: [...(bind[1] ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits)) };
  if (QUEUE.test(said)) return { ask: 'queue' };
  if (MY_WORK.test(said)) return { ask: 'myWork' };
  if (KNOWN_ISSUES.test(said)) return { ask: 'knownIssues' };
  if (said === '' || HELP.test(said)) return { ask: 'help' };
  const request = readAdminCommand(said) ?? readAbsence(said) ?? readMove(said) ?? readPacket(said) ?? readOnCall(said);
  if (request !== null) return request;
  const ticket = readTicketNumber(STATUS.exec(said)?.[1] ?? '');
  return ticket === null ? { ask: 'note', text: said } : { ask: 'status', ticket };
};
