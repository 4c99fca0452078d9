import type { TicketVerb } from '../../domain/ticket/verbs.js';
import type { Action, ActionSet } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import type { RequestCardView } from '../views.js';
import { buttons, ofTicket, opening, plainButton, sending } from './buttons.js';
import { textInput } from './inputs.js';

const withProblem = (sheet: Sheet, verb: 'ticket.notFixed' | 'ticket.reopen', { ticket }: RequestCardView): Action =>
  opening(sheet.say(`open.${verb}`), [textInput(sheet, verb, 'problem')], [sending(sheet, verb, ofTicket(ticket))]);

/** On everything that a requester is answered. */
export const getPerson = (sheet: Sheet): Action => plainButton(sheet, 'request.person', {});

/** The requester's legal verbs among those that the card is for. */
export const requesterButtons = (
  sheet: Sheet,
  view: RequestCardView,
  offered: readonly TicketVerb[],
): readonly ActionSet[] => {
  const has = (verb: TicketVerb): boolean => view.verbs.includes(verb) && offered.includes(verb);
  const data = ofTicket(view.ticket);
  return buttons([
    ...(has('ticket.confirm') ? [plainButton(sheet, 'ticket.confirm', data, true)] : []),
    ...(has('ticket.notFixed') ? [withProblem(sheet, 'ticket.notFixed', view)] : []),
    ...(has('ticket.reopen') ? [withProblem(sheet, 'ticket.reopen', view)] : []),
    ...(has('ticket.withdraw') ? [plainButton(sheet, 'ticket.withdraw', data)] : []),
    getPerson(sheet),
  ]);
};
