import type { Card } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons } from './parts/buttons.js';
import { reasonOnTop, shownTitle } from './parts/heading.js';
import { words } from './parts/lettering.js';
import { getPerson } from './parts/requester-buttons.js';
import { speaker, tierAt } from './sheet.js';
import { oneLine, plain } from './text.js';
import type { ReplyCardView, WordCardView } from './views.js';

/** One of our own sentences, and the way to a person. */
export const renderReplyCard = (view: ReplyCardView): Card =>
  fitCard(view, (sheet) => ({
    summary: oneLine(view.text, 200),
    body: [
      ...reasonOnTop(view),
      ...plain(view.text, { max: 3_000, lines: 24 })
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => words(line)),
      ...(view.person ? buttons([getPerson(sheet)]) : []),
    ],
  }));

/** A word of staff to the requester that asks nothing. */
export const renderWordCard = (view: WordCardView): Card =>
  fitCard(view, (sheet) => {
    const { ticket, by, text } = view;
    const at = ticket.words.find((word) => word.text === text)?.at ?? ticket.since;
    const says = sheet.say('reply.says', { who: speaker(sheet, ticket, by, tierAt(ticket, at)) });
    const said = sheet.present(text) ?? '';
    return {
      summary: `${ticket.number} ${says} ${said}`.replace(/\s+/g, ' '),
      body: [
        words(`${ticket.number} · ${shownTitle(ticket)}`, { isSubtle: true }, 'medium'),
        words(says, { weight: 'bolder' }),
        words(said),
        words(sheet.say('hint.write'), { isSubtle: true, size: 'small' }),
        ...buttons([getPerson(sheet)]),
      ],
    };
  });
