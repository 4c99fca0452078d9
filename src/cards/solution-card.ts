import type { TicketVerb } from '../domain/ticket/verbs.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { buttons } from './parts/buttons.js';
import { reasonOnTop, shownTitle } from './parts/heading.js';
import { box, words } from './parts/lettering.js';
import { getPerson, requesterButtons } from './parts/requester-buttons.js';
import { speaker, type Sheet } from './sheet.js';
import type { SolutionCardView } from './views.js';

const OFFERED: readonly TicketVerb[] = ['ticket.confirm', 'ticket.notFixed'];

const says = (sheet: Sheet, { ticket, about }: SolutionCardView): string =>
  ticket.told?.message === about
    ? sheet.say('told.by', { who: speaker(sheet, ticket, ticket.told.by, ticket.terms.contactTier) })
    : sheet.say('told.title');

const below = (sheet: Sheet, view: SolutionCardView): readonly Element[] => {
  const { ticket, about } = view;
  const current = ticket.told?.message === about;
  if (current && ticket.status === 'told')
    return [words(sheet.say('told.ask'), { weight: 'bolder' }, 'medium'), ...requesterButtons(sheet, view, OFFERED)];
  if (current && ticket.ending === 'confirmed')
    return [
      ...box('good', [words(sheet.say('mine.confirmed', { time: sheet.time(ticket.since) }))]),
      ...buttons([getPerson(sheet)]),
    ];
  return [
    ...box('emphasis', [words(sheet.say(ticket.status === 'closed' ? 'told.over' : 'told.notFixed'))]),
    ...buttons([getPerson(sheet)]),
  ];
};

/** What the requester was told to do, and the two answers to it. */
export const renderSolutionCard = (view: SolutionCardView): Card =>
  fitCard(view, (sheet) => {
    const message = sheet.present(view.about) ?? '';
    return {
      summary: `${view.ticket.number} ${says(sheet, view)} ${message}`.replace(/\s+/g, ' '),
      body: [
        ...reasonOnTop(view),
        words(`${view.ticket.number} · ${shownTitle(view.ticket)}`, { isSubtle: true }, 'medium'),
        words(says(sheet, view), { weight: 'bolder' }),
        words(message),
        ...below(sheet, view),
      ],
    };
  });
