import type { Card } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { reasonOnTop } from './parts/heading.js';
import { section, words } from './parts/lettering.js';
import { ticketRow } from './parts/ticket-row.js';
import type { MyWorkCardView } from './views.js';

/** What somebody of the staff holds, or has to tell a requester, in all tiers. */
export const renderMyWorkCard = (view: MyWorkCardView): Card =>
  fitCard(view, (sheet) => {
    const title = sheet.say('work.title', { n: view.tickets.length });
    const shown = view.tickets.slice(0, sheet.room.rows);
    const more = view.tickets.length - shown.length;
    return {
      summary: title,
      wide: true,
      body: [
        ...reasonOnTop(view),
        words(title, { size: 'large', weight: 'bolder' }, 'medium'),
        ...section(shown.flatMap((ticket) => ticketRow(sheet, ticket, view, false))),
        ...(more === 0 ? [] : [words(sheet.say('list.more', { n: more }), { isSubtle: true })]),
      ],
    };
  });
