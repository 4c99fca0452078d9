import type { Notice } from '../../domain/attention/notice.js';
import { readPersonalCommand } from '../../domain/intake/personal-command.js';
import type { Language } from '../../domain/people.js';
import type { Inbound } from '../../ports/inbound.js';
import type { Tables } from '../../ports/store.js';
import type { Desk } from '../desk.js';
import { saying, sayingToStaff } from '../tell-back.js';

type Message = Extract<Inbound, { type: 'message' }>;

/** What the person would have read in the private chat; nothing of anybody else's tickets. */
const privately = async (tables: Tables, { text, sender }: Message, language: Language): Promise<Notice> => {
  const command = readPersonalCommand(text);
  switch (command?.ask) {
    case 'myTickets':
      return { kind: 'myTickets', person: sender.id, language };
    case 'status': {
      const ticket = await tables.tickets.find(command.ticket);
      if (ticket?.requester.id !== sender.id) return saying('noSuchTicket', language, { ticket: command.ticket });
      return { kind: 'status', ticket: ticket.number, language };
    }
    case 'help':
      return saying('help', language);
    case undefined:
      return saying('wrongPlace', language);
  }
};

/**
 * Somebody asks for help where others read along: nothing is shown there. Whoever has a chat with the desk is answered in
 * it; everybody else reads how to get there, which is `elsewhere`.
 */
export const answerInPrivate = async (
  desk: Desk,
  tables: Tables,
  message: Message,
  language: Language,
  elsewhere: 'askPrivately' | 'groupChat',
): Promise<Notice> => {
  const known = await tables.people.find(message.sender.id);
  if (known?.reachable !== true || known.chat === null) return sayingToStaff(elsewhere, language);
  const own = known.language ?? language;
  const address = { to: 'person', person: message.sender.id } as const;
  await tables.notices.add([{ id: desk.newId(), notice: await privately(tables, message, own), address }]);
  return sayingToStaff('answeredPrivately', language);
};
