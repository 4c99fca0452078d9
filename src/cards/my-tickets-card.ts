import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons } from './parts/buttons.js';
import { reasonOnTop, shownTitle } from './parts/heading.js';
import { paragraph, run, section, words } from './parts/lettering.js';
import { getPerson } from './parts/requester-buttons.js';
import { myStandingLine } from './parts/standing.js';
import type { MyTicketsCardView } from './views.js';

/** The asker's tickets, one line of standing for each. */
export const renderMyTicketsCard = (view: MyTicketsCardView): Card =>
  fitCard(view, (sheet) => {
    const shown = view.tickets.slice(0, sheet.room.rows);
    const title = sheet.say('list.mine', { n: view.tickets.length });
    const rows = shown.flatMap((ticket): readonly Element[] =>
      section([
        paragraph([
          run(`${ticket.number}  `, { weight: 'bolder', color: 'accent' }),
          run(shownTitle(ticket), { weight: 'bolder' }),
        ]),
        words(myStandingLine(sheet, ticket), { isSubtle: true }, 'none'),
      ]),
    );
    const more = view.tickets.length - shown.length;
    return {
      summary: title,
      body: [
        ...reasonOnTop(view),
        words(title, { size: 'large', weight: 'bolder' }, 'medium'),
        ...rows,
        ...(more === 0 ? [] : [words(sheet.say('list.more', { n: more }), { isSubtle: true })]),
        ...buttons([getPerson(sheet)]),
      ],
    };
  });
