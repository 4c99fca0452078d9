import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine } from '../text.js';
import type { Reading } from '../views.js';
import { box, paragraph, run, words } from './lettering.js';

const TITLE = 120;

export const shownTitle = (ticket: Ticket): string => oneLine(ticket.subject.title, TITLE);

/** A refusal or news, above everything else. */
export const reasonOnTop = ({ reason }: Reading): readonly Element[] =>
  reason === undefined || reason === '' ? [] : box('warning', [words(oneLine(reason, 400), { weight: 'bolder' })]);

/** Number and title; a high priority is seen at once. */
export const ticketHeading = (sheet: Sheet, ticket: Ticket, priority: boolean): readonly Element[] => [
  paragraph(
    [
      run(ticket.number, { weight: 'bolder', color: 'accent' }),
      ...(priority && ticket.priority === 'high'
        ? [run(` · ${sheet.say('priority.high.loud')}`, { weight: 'bolder', color: 'attention' })]
        : []),
    ],
    'medium',
  ),
  words(shownTitle(ticket), { size: 'large', weight: 'bolder' }, 'none'),
];
