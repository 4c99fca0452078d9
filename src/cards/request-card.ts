import type { TicketVerb } from '../domain/ticket/verbs.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { subjectFacts } from './parts/facts.js';
import { reasonOnTop, ticketHeading } from './parts/heading.js';
import { box, label, words } from './parts/lettering.js';
import { requesterButtons } from './parts/requester-buttons.js';
import { myStandingLine, standing } from './parts/standing.js';
import { firstWords, talk } from './parts/talk.js';
import { speaker, tierAt, type Sheet } from './sheet.js';
import { requestSummary } from './summary.js';
import type { RequestCardView } from './views.js';

const OFFERED: readonly TicketVerb[] = ['ticket.confirm', 'ticket.notFixed', 'ticket.reopen', 'ticket.withdraw'];

const asked = (sheet: Sheet, { ticket }: RequestCardView): readonly Element[] => {
  if (ticket.status === 'closed' || ticket.question === null) return [];
  const { by, at, text } = ticket.question;
  return box('warning', [
    label(sheet.say('question.asks', { who: speaker(sheet, ticket, by, tierAt(ticket, at)) }), 'none'),
    words(sheet.present(text) ?? ''),
    words(sheet.say('question.how'), { isSubtle: true }),
  ]);
};

const told = (sheet: Sheet, { ticket }: RequestCardView): readonly Element[] =>
  ticket.told === null
    ? []
    : box('good', [label(sheet.say('told.title'), 'none'), words(sheet.present(ticket.told.message) ?? '')]);

/** The requester's own card of a ticket: where it stands and what they can do; nothing of what staff do among themselves. */
export const renderRequestCard = (view: RequestCardView): Card =>
  fitCard(view, (sheet) => ({
    summary: requestSummary(sheet, view.ticket),
    body: [
      ...reasonOnTop(view),
      ...ticketHeading(sheet, view.ticket, false),
      ...standing(view.ticket, myStandingLine(sheet, view.ticket)),
      ...asked(sheet, view),
      ...told(sheet, view),
      ...firstWords(sheet, view.ticket),
      ...subjectFacts(sheet, view.ticket),
      ...talk(sheet, view.ticket, 'requester'),
      ...requesterButtons(sheet, view, OFFERED),
      ...(view.ticket.status === 'closed' ? [] : [words(sheet.say('hint.write'), { isSubtle: true, size: 'small' })]),
    ],
  }));
