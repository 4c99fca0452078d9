import type { Ticket, Visit } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { label, labelled, paragraph, run, section, words } from './lettering.js';

const stay = (sheet: Sheet, visit: Visit): string => {
  const from = sheet.time(visit.takenAt ?? visit.arrivedAt);
  const values = { name: sheet.name(visit.holder), from, to: sheet.time(visit.leftAt ?? visit.arrivedAt) };
  if (visit.holder === null) return sheet.say(visit.leftAt === null ? 'walk.waits' : 'walk.untaken', values);
  return sheet.say(visit.leftAt === null ? 'walk.has' : 'walk.had', values);
};

const visitLines = (sheet: Sheet, ticket: Ticket, visit: Visit): readonly Element[] => {
  const by = { name: sheet.name(visit.from) };
  return [
    paragraph(
      [run(`${sheet.tier(ticket, visit.tier)}  `, { weight: 'bolder' }), run(stay(sheet, visit), { isSubtle: true })],
      'medium',
    ),
    ...(visit.by === 'sent' || visit.by === 'escalated'
      ? []
      : labelled(sheet.say(`walk.${visit.by}`, by), sheet.past(visit.why) ?? '')),
    ...labelled(sheet.say('walk.tried'), sheet.past(visit.tried)),
    ...labelled(sheet.say('walk.found'), sheet.past(visit.findings)),
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
