import type { Word } from '../domain/ticket/ticket.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons } from './parts/buttons.js';
import { reasonOnTop, shownTitle } from './parts/heading.js';
import { box, words } from './parts/lettering.js';
import { getPerson } from './parts/requester-buttons.js';
import { speaker, tierAt, type Sheet } from './sheet.js';
import type { QuestionCardView } from './views.js';

const asker = (sheet: Sheet, { ticket, about }: QuestionCardView): string => {
  const question = ticket.words.find((word) => word.kind === 'question' && word.text === about);
  return question === undefined
    ? sheet.say('somebody')
    : speaker(sheet, ticket, question.by, tierAt(ticket, question.at));
};

/** The answer, and what the requester wrote in the same breath. */
const answerTo = ({ ticket, about }: QuestionCardView): readonly Word[] => {
  const from = ticket.words.findIndex((word) => word.kind === 'question' && word.text === about);
  const after = from < 0 ? [] : ticket.words.slice(from + 1);
  const first = after.findIndex((word) => word.kind === 'answer' || word.kind === 'question');
  if (after[first]?.kind !== 'answer') return [];
  const rest = after.slice(first);
  const end = rest.findIndex((word, index) => index > 0 && word.kind !== 'requester');
  return end < 0 ? rest : rest.slice(0, end);
};

const below = (sheet: Sheet, view: QuestionCardView): readonly Element[] => {
  if (view.ticket.status !== 'closed' && view.ticket.question?.text === view.about)
    return [words(sheet.say('question.how'), { isSubtle: true })];
  const answer = answerTo(view);
  const [first] = answer;
  if (first === undefined) return [words(sheet.say('question.over'), { isSubtle: true })];
  return box('good', [
    words(sheet.say('question.answered', { time: sheet.time(first.at) }), { weight: 'bolder' }),
    ...answer.slice(0, sheet.room.words).map(({ text }) => words(sheet.past(text) ?? '')),
  ]);
};

/** What staff ask the requester; a plain message is the answer, so it has no form. */
export const renderQuestionCard = (view: QuestionCardView): Card =>
  fitCard(view, (sheet) => {
    const asks = sheet.say('question.asks', { who: asker(sheet, view) });
    const question = sheet.present(view.about) ?? '';
    return {
      summary: `${view.ticket.number} ${asks} ${question}`.replace(/\s+/g, ' '),
      body: [
        ...reasonOnTop(view),
        words(`${view.ticket.number} · ${shownTitle(view.ticket)}`, { isSubtle: true }, 'medium'),
        words(asks, { weight: 'bolder' }),
        words(question, { size: 'medium' }),
        ...below(sheet, view),
        ...buttons([getPerson(sheet)]),
      ],
    };
  });
