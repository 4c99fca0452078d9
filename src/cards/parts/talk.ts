import type { Ticket, Word, WordKind } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { box, label, paragraph, run, section, words } from './lettering.js';

const REQUESTER_SEES: readonly WordKind[] = ['requester', 'answer', 'question', 'reply', 'not-fixed', 'reopened'];

const wordLines = (sheet: Sheet, word: Word): readonly Element[] => [
  paragraph(
    [
      run(sheet.name(word.by), { weight: 'bolder' }),
      run(`  ${sheet.say(`word.${word.kind}`)} · ${sheet.time(word.at)}`, { isSubtle: true }),
    ],
    'medium',
  ),
  words(sheet.past(word.text) ?? '', {}, 'none'),
];

/** The latest words about the ticket. Notes among staff are for staff; an open question stands in a box of its own. */
export const talk = (sheet: Sheet, ticket: Ticket, reader: 'staff' | 'requester'): readonly Element[] => {
  const all = ticket.words.filter(
    (word) => reader === 'staff' || (REQUESTER_SEES.includes(word.kind) && word.text !== ticket.question?.text),
  );
  const shown = all.slice(-sheet.room.words);
  if (shown.length === 0) return [];
  const before = all.length - shown.length;
  return section([
    label(sheet.say('talk.title'), 'none'),
    ...(before === 0 ? [] : [words(sheet.say('talk.earlier', { n: before }), { isSubtle: true })]),
    ...shown.flatMap((word) => wordLines(sheet, word)),
  ]);
};

/** What the requester wrote first. */
export const firstWords = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  const text = sheet.present(ticket.subject.text);
  return text === null || text === '' ? [] : box('emphasis', [words(text)]);
};
