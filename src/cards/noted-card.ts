import type { Card, ExecuteAction } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons, ofTicket } from './parts/buttons.js';
import { words } from './parts/lettering.js';
import { list } from './say.js';
import type { Sheet } from './sheet.js';
import type { NotedCardView } from './views.js';

const send = (sheet: Sheet, { ticket, note }: NotedCardView): ExecuteAction => ({
  type: 'Action.Execute',
  title: sheet.say('send.note.send', { requester: sheet.name(ticket.requester) }),
  verb: 'note.send',
  data: { ...ofTicket(ticket), note },
  associatedInputs: 'none',
});

/** The answer to a note: who can read it, who cannot, and the way to let the requester read it after all. */
export const renderNotedCard = (view: NotedCardView): Card =>
  fitCard(view, (sheet) => {
    const { ticket, tiers, language } = view;
    const seen = list(
      language,
      tiers.map((tier) => sheet.tier(ticket, tier)),
    );
    const values = { ticket: ticket.number, tiers: seen, requester: sheet.name(ticket.requester) };
    const text = sheet.say('noted.text', values);
    return {
      summary: text,
      body: [words(text), ...(ticket.status === 'closed' ? [] : buttons([send(sheet, view)]))],
    };
  });
