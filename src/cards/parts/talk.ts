import type { Ticket, Word, WordKind } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { box, label, paragraph, run, section, words } from './lettering.js';

const REQUESTER_SEES: readonly WordKind[] = ['requester', 'answer', 'question', 'reply', 'not-fixed', 'reopened'];

type Reader = 'staff' | 'requester';

/** What was done with the words, as somebody of the staff, or the requester, would say it. */
const doing = (sheet: Sheet, { kind }: Word, reader: Reader): string => {
  const toYou = kind === 'question' || kind === 'reply' || kind === 'not-fixed';
  return sheet.say(reader === 'requester' && toYou ? `word.${kind}.you` : `word.${kind}`);
};

const wordLines = (sheet: Sheet, word: Word, { requester }: Ticket, reader: Reader): readonly Element[] => [
  paragraph(
    [
      run(reader === 'requester' && word.by.id === requester.id ? sheet.say('word.mine') : sheet.name(word.by), {
        weight: 'bolder',
      }),
      run(`  ${doing(sheet, word, reader)} · ${sheet.time(word.at)}`, { isSubtle: true }),
    ],
    'medium',
  ),
  words(sheet.past(word.text) ?? '', {}, 'none'),
];

/** The latest words about the ticket. Notes among staff are for staff; an open question stands in a box of its own. */
export const talk = (sheet: Sheet, ticket: Ticket, reader: Reader): readonly Element[] => {
  const all = ticket.words.filter(
    (word) => reader === 'staff' || (REQUESTER_SEES.includes(word.kind) && word.text !== ticket.question?.text),
  );
  const shown = all.slice(-sheet.room.words);
  if (shown.length === 0) return [];
  const before = all.length - shown.length;
  return section([
    label(sheet.say('talk.title'), 'none'),
    ...(before === 0 ? [] : [words(sheet.say('talk.earlier', { n: before }), { isSubtle: true })]),
    ...shown.flatMap((word) => wordLines(sheet, word, ticket, reader)),
  ]);
};

/** What the requester wrote first. */
export const firstWords = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  const text = sheet.present(ticket.subject.text);
  return text === null || text === '' ? [] : box('emphasis', [words(text)]);
};
