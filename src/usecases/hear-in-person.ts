import type { Notice } from '../domain/attention/notice.js';
import { readPersonalCommand, type PersonalCommand } from '../domain/intake/personal-command.js';
import type { Answer, Inbound } from '../ports/inbound.js';
import { conversationOf } from './conversation-of.js';
import type { Desk } from './desk.js';
import { hearAdmin, readFromAdmin } from './health/answer-admin.js';
import { languageOf } from './language-of.js';
import { placeWords } from './place-words.js';
import type { Said } from './said.js';
import { saying, tellBack } from './tell-back.js';

const onCommand = async ({ tables, message, language }: Said, command: PersonalCommand): Promise<Notice> => {
  switch (command.ask) {
    case 'help':
      return saying('help', language);
    case 'myTickets':
      return { kind: 'myTickets', person: message.sender.id, language };
    case 'status': {
      const ticket = await tables.tickets.find(command.ticket);
      if (ticket?.requester.id !== message.sender.id)
        return saying('noSuchTicket', language, { ticket: command.ticket });
      return { kind: 'status', ticket: ticket.number, language };
    }
  }
};

/**
 * Something a person wrote to the bot alone: a command, an answer, a verdict, or a problem. Every message is answered; what
 * may be a problem only when nothing more has come for a few seconds, and meanwhile the person sees that the desk is at it.
 */
export const hearInPerson = async (desk: Desk, message: Extract<Inbound, { type: 'message' }>): Promise<Answer> => {
  const language = await languageOf(desk, message);
  const now = desk.clock.now();
  const asked = message.files.length > 0 ? null : await readFromAdmin(desk, message);
  const thinking = await desk.store.write(async (tables) => {
    if (!(await tables.inbox.first([message.key], now))) return { drop: false };
    const said = { desk, tables, message, now, language };
    if (asked !== null) {
      await hearAdmin(said, asked);
      return { keep: false };
    }
    const command = message.files.length > 0 ? null : readPersonalCommand(message.text);
    if (command === null) return { keep: await placeWords(said) };
    await tellBack(desk, tables, message, await onCommand(said, command));
    return { keep: false };
  });
  if (thinking) desk.showTyping({ serviceUrl: message.serviceUrl, conversation: conversationOf(message.place) });
  desk.wake();
  return null;
};
