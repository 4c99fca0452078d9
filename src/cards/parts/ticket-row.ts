import type { Ticket, TicketNumber } from '../../domain/ticket/ticket.js';
import type { Instant } from '../../domain/instant.js';
import type { Element, TextRun } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { shownTitle } from './heading.js';
import { paragraph, run } from './lettering.js';
import { standingLine } from './standing.js';

/** What lists of staff say of a ticket beside itself. */
export interface Listing {
  /** The address of its thread, where there is one. */
  readonly links: ReadonlyMap<TicketNumber, string>;
  /** Since when it is overdue, for those that are. */
  readonly late: ReadonlyMap<TicketNumber, Instant>;
}

const numberRun = (sheet: Sheet, ticket: Ticket, { links }: Listing): TextRun => {
  const url = links.get(ticket.number);
  const number = run(ticket.number, { weight: 'bolder', color: 'accent' });
  return url === undefined
    ? number
    : {
        ...number,
        selectAction: { type: 'Action.OpenUrl', title: sheet.say('queue.open', { ticket: ticket.number }), url },
      };
};

const lateRuns = (sheet: Sheet, ticket: Ticket, { late }: Listing): readonly TextRun[] => {
  const since = late.get(ticket.number);
  const said = since === undefined ? null : sheet.say('queue.late', { time: sheet.time(since) });
  return said === null ? [] : [run(`${said}  `, { color: 'attention', weight: 'bolder' })];
};

/** Number, title and one line of standing; the number opens the thread. */
export const ticketRow = (sheet: Sheet, ticket: Ticket, listing: Listing, mine: boolean): readonly Element[] => [
  paragraph(
    [
      numberRun(sheet, ticket, listing),
      run('  '),
      ...(ticket.priority === 'high'
        ? [run(`${sheet.say('priority.high.loud')}  `, { weight: 'bolder', color: 'attention' })]
        : []),
      run(shownTitle(ticket), { weight: 'bolder' }),
    ],
    'medium',
  ),
  paragraph(
    [
      ...lateRuns(sheet, ticket, listing),
      ...(mine ? [run(`${sheet.say('list.yours')}  `, { color: 'accent', weight: 'bolder' })] : []),
      run(standingLine(sheet, ticket), { isSubtle: true }),
    ],
    'none',
  ),
];
