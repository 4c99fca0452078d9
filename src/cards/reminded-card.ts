import type { Notice } from '../domain/attention/notice.js';
import type { Instant } from '../domain/instant.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { TicketVerb } from '../domain/ticket/verbs.js';
import type { Card, Element } from './adaptive-card.js';
import { fitCard } from './fit-card.js';
import { shownTitle } from './parts/heading.js';
import { words } from './parts/lettering.js';
import { requesterButtons } from './parts/requester-buttons.js';
import type { Sheet } from './sheet.js';
import type { Reading } from './views.js';

interface RemindedCardView extends Reading {
  readonly ticket: Ticket;
  readonly notice: Extract<Notice, { kind: 'reminded' }>;
  readonly now: Instant;
}

const VERDICTS: readonly TicketVerb[] = ['ticket.confirm', 'ticket.notFixed'];
const AGAIN: readonly TicketVerb[] = ['ticket.reopen'];

const heading = (ticket: Ticket): Element =>
  words(`${ticket.number} · ${shownTitle(ticket)}`, { isSubtle: true }, 'medium');

/** What was asked or told once more, and what happens when nothing comes. */
const reminder = (sheet: Sheet, { ticket, notice, now }: RemindedCardView): readonly Element[] => {
  const { step, until } = notice;
  const text = (step === 'answer' ? ticket.question?.text : ticket.told?.message) ?? null;
  const values = { ticket: ticket.number, when: until === null ? '' : sheet.upcoming(now, until) };
  return [
    words(sheet.say(`reminded.${step}`), { weight: 'bolder' }),
    words(sheet.present(text) ?? ''),
    ...(step === 'answer' ? [words(sheet.say('question.how'), { isSubtle: true })] : []),
    ...(until === null ? [] : [words(sheet.say('reminded.until', values), { isSubtle: true })]),
  ];
};

/** A silent requester is reminded of what was asked or told, with the answers at hand. */
export const renderRemindedCard = (view: RemindedCardView): Card =>
  fitCard(view, (sheet) => {
    const { ticket, notice } = view;
    const waits = ticket.pending.requester?.step === notice.step;
    return {
      summary: `${ticket.number} ${sheet.say(waits ? `reminded.${notice.step}` : 'question.over')}`,
      body: [
        heading(ticket),
        ...(waits ? reminder(sheet, view) : [words(sheet.say('question.over'))]),
        ...requesterButtons(sheet, { ...view, verbs: waits && notice.step === 'confirm' ? VERDICTS : [] }, VERDICTS),
      ],
    };
  });

/** The word with which the desk closed a ticket, and the way back. */
export const renderLapsedCard = (view: Omit<RemindedCardView, 'notice' | 'now'>): Card =>
  fitCard(view, (sheet) => {
    const { ticket } = view;
    const text = sheet.say('closed.lapsed', { ticket: ticket.number });
    return {
      summary: text,
      body: [
        heading(ticket),
        words(text),
        ...requesterButtons(sheet, { ...view, verbs: ticket.status === 'closed' ? AGAIN : [] }, AGAIN),
      ],
    };
  });
