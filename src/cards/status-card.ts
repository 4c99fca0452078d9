import type { Card } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { reasonOnTop, ticketHeading } from './parts/heading.js';
import { words } from './parts/lettering.js';
import { myStandingLine, standing, standingLine } from './parts/standing.js';
import { talk } from './parts/talk.js';
import { requestSummary, tierSummary } from './summary.js';
import type { RequestCardView } from './views.js';

const LINES = { staff: standingLine, requester: myStandingLine } as const;
const SUMMARIES = { staff: tierSummary, requester: requestSummary } as const;

interface StatusCardView extends Omit<RequestCardView, 'verbs'> {
  /** Who asked: among staff it is said as staff say it. */
  readonly reader: 'staff' | 'requester';
}

/** The answer to `status T-1042`: what is true now, without buttons; those stay on the ticket's own card. */
export const renderStatusCard = (view: StatusCardView): Card =>
  fitCard(view, (sheet) => ({
    summary: SUMMARIES[view.reader](sheet, view.ticket),
    body: [
      ...reasonOnTop(view),
      ...ticketHeading(sheet, view.ticket, false),
      ...standing(view.ticket, LINES[view.reader](sheet, view.ticket)),
      words(sheet.say('status.sent', { time: sheet.time(view.ticket.sentAt) }), { isSubtle: true }),
      ...talk(sheet, view.ticket, view.reader),
    ],
  }));
