import type { Ticket } from '../domain/ticket/ticket.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { reasonOnTop, shownTitle } from './parts/heading.js';
import { paragraph, run, section, words } from './parts/lettering.js';
import { standingLine } from './parts/standing.js';
import type { Sheet } from './sheet.js';
import { oneLine } from './text.js';
import type { QueueCardView } from './views.js';

const row = (sheet: Sheet, ticket: Ticket, mine: boolean): readonly Element[] => [
  paragraph(
    [
      run(`${ticket.number}  `, { weight: 'bolder', color: 'accent' }),
      ...(ticket.priority === 'high'
        ? [run(`${sheet.say('priority.high.loud')}  `, { weight: 'bolder', color: 'attention' })]
        : []),
      run(shownTitle(ticket), { weight: 'bolder' }),
    ],
    'medium',
  ),
  paragraph(
    [
      ...(mine ? [run(`${sheet.say('list.yours')}  `, { color: 'accent', weight: 'bolder' })] : []),
      run(standingLine(sheet, ticket), { isSubtle: true }),
    ],
    'none',
  ),
];

const queue = (sheet: Sheet, view: QueueCardView, one: QueueCardView['queues'][number]): readonly Element[] => {
  const shown = one.tickets.slice(0, sheet.room.rows);
  const more = one.tickets.length - shown.length;
  const isMine = (ticket: Ticket): boolean =>
    (ticket.status === 'solved' ? ticket.contact : ticket.holder)?.id === view.person;
  return section([
    words(sheet.say('list.queue', { tier: oneLine(one.name, 60), n: one.tickets.length }), {
      size: 'large',
      weight: 'bolder',
    }),
    ...shown.flatMap((ticket) => row(sheet, ticket, isMine(ticket))),
    ...(more === 0 ? [] : [words(sheet.say('list.more', { n: more }), { isSubtle: true })]),
  ]);
};

/** The queues of a channel's tiers, oldest first, as they are at the time of asking. */
export const renderQueueCard = (view: QueueCardView): Card =>
  fitCard(view, (sheet) => ({
    summary: view.queues
      .map((one) => sheet.say('list.queue', { tier: oneLine(one.name, 60), n: one.tickets.length }))
      .join(' · '),
    wide: true,
    body: [...reasonOnTop(view), ...view.queues.flatMap((one) => queue(sheet, view, one))],
  }));
