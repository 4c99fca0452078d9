import type { TicketVerb } from '../domain/ticket/verbs.js';
import type { Action, Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons, ofTicket, plainButton } from './parts/buttons.js';
import { reasonOnTop, shownTitle } from './parts/heading.js';
import { section, words } from './parts/lettering.js';
import { getPerson, requesterButtons } from './parts/requester-buttons.js';
import type { Sheet } from './sheet.js';
import type { VerdictCardView } from './views.js';

const OFFERED: readonly TicketVerb[] = ['ticket.confirm', 'ticket.notFixed'];

/** Without room to say what is wrong: an input may stand on a card but once. */
const bare = (sheet: Sheet, view: VerdictCardView): readonly Element[] => [
  ...view.tickets.slice(0, sheet.room.words).flatMap((ticket) => {
    const verdicts: readonly Action[] = OFFERED.map((verb) =>
      plainButton(sheet, verb, ofTicket(ticket), verb === 'ticket.confirm'),
    );
    return section([words(`${ticket.number} · ${shownTitle(ticket)}`, { weight: 'bolder' }), ...buttons(verdicts)]);
  }),
  ...buttons([getPerson(sheet)]),
];

/** The answer to "thanks": polite words do not say whether it works, so the two answers are put at hand. */
export const renderVerdictCard = (view: VerdictCardView): Card =>
  fitCard(view, (sheet) => {
    const [ticket, ...others] = view.tickets;
    const ask = ticket === undefined ? 'verdict.over' : others.length === 0 ? 'verdict.ask' : 'verdict.which';
    const single = ticket !== undefined && others.length === 0;
    return {
      summary: sheet.say(ask),
      body: [
        ...reasonOnTop(view),
        words(sheet.say(ask), { weight: 'bolder' }),
        ...(single ? [words(`${ticket.number} · ${shownTitle(ticket)}`, { isSubtle: true })] : []),
        ...(single ? requesterButtons(sheet, { ...view, ticket, verbs: OFFERED }, OFFERED) : bare(sheet, view)),
      ],
    };
  });
