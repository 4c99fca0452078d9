import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import { speaker, tierAt, type Sheet } from '../sheet.js';
import { words } from './lettering.js';

const asked = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  if (ticket.status === 'closed' || ticket.question === null) return [];
  const { by, at, text } = ticket.question;
  return [
    words(sheet.say('question.asks', { who: speaker(sheet, ticket, by, tierAt(ticket, at)) })),
    words(sheet.present(text) ?? ''),
    words(sheet.say('question.how'), { isSubtle: true }),
  ];
};

/** What the requester is asked or was told to do. */
export const yourTurn = (sheet: Sheet, ticket: Ticket): readonly Element[] => [
  ...asked(sheet, ticket),
  ...(ticket.told === null ? [] : [words(sheet.present(ticket.told.message) ?? '')]),
];
