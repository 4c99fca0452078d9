import type { TicketVerb } from '../domain/ticket/verbs.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { reportedIssue } from './parts/background.js';
import { subjectFacts } from './parts/facts.js';
import { reasonOnTop, ticketHeading } from './parts/heading.js';
import { words } from './parts/lettering.js';
import { requesterButtons } from './parts/requester-buttons.js';
import { myStanding } from './parts/standing.js';
import { firstWords, talk } from './parts/talk.js';
import { yourTurn } from './parts/your-turn.js';
import type { Sheet } from './sheet.js';
import { requestSummary } from './summary.js';
import type { RequestCardView } from './views.js';

const OFFERED: readonly TicketVerb[] = ['ticket.confirm', 'ticket.notFixed', 'ticket.reopen', 'ticket.withdraw'];

const back = (sheet: Sheet, { ticket, backAt = null }: RequestCardView): readonly Element[] =>
  backAt === null ? [] : [words(sheet.say('mine.back', { time: sheet.upcoming(ticket.sentAt, backAt) }))];

/** The requester's own card of a ticket: where it stands and what they can do; nothing of what staff do among themselves. */
export const renderRequestCard = (view: RequestCardView): Card =>
  fitCard(view, (sheet) => ({
    summary: requestSummary(sheet, view.ticket),
    body: [
      ...reasonOnTop(view),
      ...ticketHeading(sheet, view.ticket, false),
      ...myStanding(sheet, view.ticket, [...yourTurn(sheet, view.ticket), ...back(sheet, view)]),
      ...reportedIssue(sheet, view.ticket, view.background ?? null),
      ...firstWords(sheet, view.ticket),
      ...subjectFacts(sheet, view.ticket, 'requester'),
      ...talk(sheet, view.ticket, 'requester'),
      ...requesterButtons(sheet, view, OFFERED),
      ...(view.ticket.status === 'closed' ? [] : [words(sheet.say('hint.write'), { isSubtle: true, size: 'small' })]),
    ],
  }));
