import type { TimeWithTier } from '../domain/ticket/time-with-tiers.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons } from './parts/buttons.js';
import { reasonOnTop, ticketHeading } from './parts/heading.js';
import { words } from './parts/lettering.js';
import { getPerson } from './parts/requester-buttons.js';
import { solution } from './parts/solved.js';
import { myStanding, standing, standingLine } from './parts/standing.js';
import { talk } from './parts/talk.js';
import { yourTurn } from './parts/your-turn.js';
import { timeWith } from './parts/time-with.js';
import type { Sheet } from './sheet.js';
import { requestSummary, tierSummary } from './summary.js';
import type { RequestCardView } from './views.js';

interface StatusCardView extends Omit<RequestCardView, 'verbs'> {
  /** Who asked: among staff it is said as staff say it. */
  readonly reader: 'staff' | 'requester';
  /** For staff: how long each tier has had it so far. */
  readonly spent?: readonly TimeWithTier[];
}

const forStaff = (sheet: Sheet, ticket: Ticket): readonly Element[] => [
  ...standing(ticket, standingLine(sheet, ticket)),
  ...solution(sheet, ticket),
];
const forRequester = (sheet: Sheet, ticket: Ticket): readonly Element[] =>
  myStanding(sheet, ticket, yourTurn(sheet, ticket));

/** The answer to `status T-1042`: what is true now, without its buttons; those stay on the ticket's own card. */
export const renderStatusCard = (view: StatusCardView): Card =>
  fitCard(view, (sheet) => {
    const { ticket, reader } = view;
    const staff = reader === 'staff';
    return {
      summary: (staff ? tierSummary : requestSummary)(sheet, ticket),
      body: [
        ...reasonOnTop(view),
        ...ticketHeading(sheet, ticket, staff),
        ...(staff ? forStaff : forRequester)(sheet, ticket),
        ...(staff ? timeWith(sheet, view) : []),
        words(sheet.say('status.sent', { time: sheet.time(ticket.sentAt) }), { isSubtle: true }),
        ...talk(sheet, ticket, reader),
        ...(staff ? [] : buttons([getPerson(sheet)])),
      ],
    };
  });
