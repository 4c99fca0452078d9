import type { Ticket, Visit } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { label, labelled, paragraph, run, section, words } from './lettering.js';

/** The last stay ends where the work ends: with the solution, or when the ticket was closed without one. */
const endOf = (ticket: Ticket, visit: Visit): Visit['leftAt'] => {
  if (visit.leftAt !== null) return visit.leftAt;
  if (ticket.solution !== null) return ticket.solution.at;
  return ticket.status === 'closed' ? ticket.since : null;
};

const stay = (sheet: Sheet, ticket: Ticket, visit: Visit): string => {
  const leftAt = endOf(ticket, visit);
  const from = sheet.time(visit.takenAt ?? visit.arrivedAt);
  const values = {
    name: sheet.name(visit.holder),
    from,
    to: sheet.timeAfter(visit.takenAt ?? visit.arrivedAt, leftAt ?? visit.arrivedAt),
  };
  if (visit.holder === null) return sheet.say(leftAt === null ? 'walk.waits' : 'walk.untaken', values);
  return sheet.say(leftAt === null ? 'walk.has' : 'walk.had', values);
};

const visitLines = (sheet: Sheet, ticket: Ticket, visit: Visit): readonly Element[] => {
  const by = { name: sheet.name(visit.from) };
  return [
    paragraph(
      [
        run(`${sheet.tier(ticket, visit.tier)}  `, { weight: 'bolder' }),
        run(stay(sheet, ticket, visit), { isSubtle: true }),
      ],
      'medium',
    ),
    ...(visit.by === 'sent' || visit.by === 'escalated'
      ? []
      : labelled(sheet, sheet.say(`walk.${visit.by}`, by), sheet.past(visit.why) ?? '')),
    ...labelled(sheet, sheet.say('walk.tried'), sheet.past(visit.tried)),
    ...labelled(sheet, sheet.say('walk.found'), sheet.past(visit.findings)),
  ];
};

/** Tier by tier: who had it, what they tried and found, and why it moved. The latest stays, when there are many. */
export const walk = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  if (ticket.walk.length === 1) return [];
  const shown = ticket.walk.slice(-sheet.room.visits);
  const before = ticket.walk.length - shown.length;
  return section([
    label(sheet.say('walk.title'), 'none'),
    ...(before === 0 ? [] : [words(sheet.say('walk.earlier', { n: before }), { isSubtle: true })]),
    ...shown.flatMap((visit) => visitLines(sheet, ticket, visit)),
  ]);
};
