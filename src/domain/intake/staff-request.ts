import { readTicketNumber } from '../ticket/read-ticket-number.js';
import type { TicketNumber } from '../ticket/ticket.js';

/** What people of the tiers ask the desk for among themselves. */
export type StaffRequest =
  /** A ticket for somebody who cannot or did not write: who, how else to reach them, and what is wrong; empty where left out. */
  | { readonly ask: 'newFor'; readonly whom: string; readonly reach: string | null; readonly text: string }
  /** Until when, as it was written; empty where it was left out. */
  | { readonly ask: 'away'; readonly until: string }
  | { readonly ask: 'back' }
  /** All that somebody has goes to a colleague, or (null) to the queue. `my` stands for the asker. */
  | { readonly ask: 'move'; readonly from: string; readonly to: string | null }
  /** What Microsoft Support will ask for about a ticket. */
  | { readonly ask: 'packet'; readonly ticket: TicketNumber };

const NEW_FOR = [
  /^new(?:\s+ticket)?\s+for\b\s*([^:：\n]*)(?:[:：]\s*([\s\S]*))?$/i,
  /^(?:新增|新建|建立)(?:票證)?\s*(?:給|為|幫|替)\s*([^:：\n]*)(?:[:：]\s*([\s\S]*))?$/,
];
const REACH = /^(.*?)\s*[(（]([^()（）]*)[)）]\s*$/;

/** `new for maria@contoso.example (ext. 4711): her phone …`; null for everything else. */
export const readNewFor = (said: string): StaffRequest | null => {
  const found = NEW_FOR.map((form) => form.exec(said)).find((one) => one !== null);
  if (found === undefined) return null;
  const [, named = '', text = ''] = found;
  const [, whom = named, reach = ''] = REACH.exec(named.trim()) ?? [];
  return { ask: 'newFor', whom: whom.trim(), reach: reach.trim() === '' ? null : reach.trim(), text: text.trim() };
};

const AWAY = [
  /^(?:i\s+am\s+|i['’]m\s+)?(?:away|out)\s+(?:until|till|til)\b\s*(.*?)[.!]?$/i,
  /^(?:i\s+am\s+|i['’]m\s+)?(away)[.!]?$/i,
  /^我?(?:要)?(?:請假|離開|外出|休假|不在)(?:(?:到|至)\s*(.*?))?[。！]?$/,
];
const BACK = /^(?:(?:i\s+am\s+|i['’]m\s+)?back|我?(?:已經)?回來了?|銷假)[.!。！]*$/i;

/** `away until Friday` and `back`; null for everything else. */
export const readAbsence = (said: string): StaffRequest | null => {
  if (BACK.test(said)) return { ask: 'back' };
  const found = AWAY.map((form) => form.exec(said)).find((one) => one !== null);
  if (found === undefined) return null;
  const until = (found[1] ?? '').trim();
  return { ask: 'away', until: /^away$/i.test(until) ? '' : until };
};

const MOVE = [
  /^move\s+(?:all\s+)?(?:of\s+)?(.+?)(?:['’]s?)?\s+(?:tickets?|work)\s+(?:in)?to\s+(.+?)[.!]?$/i,
  /^(?:把|將)\s*(.+?)\s*的?\s*(?:所有|全部)?\s*的?(?:票證|工作)\s*(?:全部|都)?\s*(?:轉交給|轉給|交給|移給|移交給|轉到|移到)\s*(.+?)[。！]?$/,
  /^(?:把|將)\s*(.+?)\s*的?\s*(?:所有|全部)?\s*的?(?:票證|工作)\s*(?:全部|都)?\s*(?:放回|退回|移回|歸還)\s*(佇列)[。！]?$/,
];
const QUEUE = /^(?:the\s+)?queue$|^佇列$/i;
const MINE = /^(?:my|我)$/i;

/** `move bo's tickets to ana`; null for everything else. */
export const readMove = (said: string): StaffRequest | null => {
  const found = MOVE.map((form) => form.exec(said)).find((one) => one !== null);
  if (found === undefined) return null;
  const [, from = '', to = ''] = found;
  return {
    ask: 'move',
    from: MINE.test(from.trim()) ? 'my' : from.trim().replace(/^@/, ''),
    to: QUEUE.test(to.trim()) ? null : to.trim().replace(/^@/, ''),
  };
};

const PACKET =
  /^(?:(?:microsoft\s+)?packet(?:\s+(?:for|of))?\s+(\S+?)(?:\s+for\s+microsoft)?|(?:microsoft\s*)?(?:資料包|支援資料)\s*[:：]?\s*(\S+?))[.!。！]?$/i;

/** `packet T-1042`; null for everything else. */
export const readPacket = (said: string): StaffRequest | null => {
  const [, english, chinese] = PACKET.exec(said) ?? [];
  const ticket = readTicketNumber(english ?? chinese ?? '');
  return ticket === null ? null : { ask: 'packet', ticket };
};
