import type { Acknowledgement, Solution, Ticket } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { speaker } from '../sheet.js';
import { label, labelled, section, words } from './lettering.js';

const FAILED = 2;

const acknowledged = (sheet: Sheet, ticket: Ticket, one: Acknowledgement): Element => {
  const tier = sheet.tier(ticket, one.tier);
  if (one.by === null || one.at === null) return words(sheet.say('learnt.notYet', { tier }), { isSubtle: true });
  return words(sheet.say('learnt.by', { tier, name: sheet.name(one.by), time: sheet.time(one.at) }));
};

const told = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  if (ticket.told === null) return [];
  const { by, at, message } = ticket.told;
  return labelled(
    sheet,
    sheet.say('solution.told', { name: sheet.name(by), time: sheet.time(at) }),
    sheet.past(message),
  );
};

/** Root cause, fix and what the user must do; who has learnt it; what the requester was told. For staff. */
export const solution = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  if (ticket.solution === null) return [];
  const { by, at, tier, rootCause, fix, userSteps } = ticket.solution;
  return section([
    label(sheet.say('solution.title'), 'none'),
    words(
      sheet.say('by.at', { name: speaker(sheet, ticket, by, tier), time: sheet.time(at) }),
      { isSubtle: true },
      'none',
    ),
    ...labelled(sheet, sheet.say('field.rootCause'), sheet.present(rootCause)),
    ...labelled(sheet, sheet.say('field.fix'), sheet.present(fix)),
    ...labelled(sheet, sheet.say('field.userSteps'), sheet.present(userSteps)),
    ...told(sheet, ticket),
    ...ticket.acknowledgements.map((one) => acknowledged(sheet, ticket, one)),
  ]);
};

const failure = (sheet: Sheet, ticket: Ticket, one: Solution): readonly Element[] => [
  words(
    sheet.say('by.at', { name: speaker(sheet, ticket, one.by, one.tier), time: sheet.time(one.at) }),
    { isSubtle: true },
    'medium',
  ),
  ...labelled(sheet, sheet.say('field.rootCause'), sheet.past(one.rootCause)),
  ...labelled(sheet, sheet.say('field.fix'), sheet.past(one.fix)),
];

/** Solutions that did not hold: nobody should try them again unawares. */
export const failedSolutions = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  const shown = ticket.failed.slice(-FAILED);
  if (shown.length === 0) return [];
  return section([label(sheet.say('solution.failed'), 'none'), ...shown.flatMap((one) => failure(sheet, ticket, one))]);
};
