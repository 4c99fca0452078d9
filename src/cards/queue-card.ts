import type { PersonId } from '../domain/people.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { hoursLine } from './hours.js';
import { reasonOnTop } from './parts/heading.js';
import { label, section, words } from './parts/lettering.js';
import { ticketRow } from './parts/ticket-row.js';
import type { Sheet } from './sheet.js';
import { oneLine } from './text.js';
import type { QueueCardView } from './views.js';

const SECTIONS = ['overdue', 'untaken', 'mine', 'waiting', 'others'] as const;
type Section = (typeof SECTIONS)[number];
type Queue = QueueCardView['queues'][number];

const isMine = (ticket: Ticket, person: PersonId): boolean =>
  (ticket.status === 'solved' ? ticket.contact : ticket.holder)?.id === person;

/** Each ticket stands once, where it needs most to be seen. */
const sectionOf = (ticket: Ticket, { late, person }: QueueCardView): Section => {
  if (late.has(ticket.number)) return 'overdue';
  if (ticket.status === 'untaken' || (ticket.status === 'solved' && ticket.contact === null)) return 'untaken';
  if (ticket.status === 'waiting') return 'waiting';
  return isMine(ticket, person) ? 'mine' : 'others';
};

const around = (sheet: Sheet, view: QueueCardView, { hours, away }: Queue): readonly Element[] => {
  const names = away.map(({ person, until }) =>
    sheet.say('queue.awayOne', { name: sheet.name(person), time: sheet.time(until) }),
  );
  const lines = [
    sheet.say('queue.hours', { hours: hoursLine(view.language, hours) }),
    ...(names.length === 0 ? [] : [sheet.say('queue.away', { names: names.join(', ') })]),
  ];
  return [words(lines.join(' · '), { isSubtle: true, size: 'small' }, 'none')];
};

const title = (sheet: Sheet, { name, tickets }: Queue): string =>
  sheet.say('list.queue', { tier: oneLine(name, 60), n: tickets.length });

const queue = (sheet: Sheet, view: QueueCardView, one: Queue): readonly Element[] => {
  let room = sheet.room.rows;
  const rows = SECTIONS.flatMap((name) => {
    const of = one.tickets.filter((ticket) => sectionOf(ticket, view) === name);
    const shown = of.slice(0, room);
    room -= shown.length;
    if (of.length === 0) return [];
    return [
      label(sheet.say(`queue.${name}`, { n: of.length })),
      ...shown.flatMap((ticket) => ticketRow(sheet, ticket, view, name !== 'mine' && isMine(ticket, view.person))),
      ...(shown.length === of.length
        ? []
        : [words(sheet.say('list.more', { n: of.length - shown.length }), { isSubtle: true })]),
    ];
  });
  return section([words(title(sheet, one), { size: 'large', weight: 'bolder' }), ...around(sheet, view, one), ...rows]);
};

/** The queues of a channel's tiers as they are at the time of asking; oldest first within each part. */
export const renderQueueCard = (view: QueueCardView): Card =>
  fitCard(view, (sheet) => ({
    summary: view.queues.map((one) => title(sheet, one)).join(' · '),
    wide: true,
    body: [...reasonOnTop(view), ...view.queues.flatMap((one) => queue(sheet, view, one))],
  }));
