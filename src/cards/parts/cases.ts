import type { MicrosoftCase } from '../../domain/ticket/microsoft-case.js';
import type { ActionSet, Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import type { TierCardView } from '../views.js';
import { buttons, ofTicket, opening, sending } from './buttons.js';
import { textInput } from './inputs.js';
import { label, labelled, section, words } from './lettering.js';

const line = (sheet: Sheet, { caseNumber, by, openedAt, endedAt, answer }: MicrosoftCase): string => {
  const values = { number: caseNumber, name: sheet.name(by), time: sheet.time(openedAt) };
  if (endedAt === null) return sheet.say('case.open', values);
  return sheet.say(answer === null ? 'case.ended' : 'case.answered', {
    ...values,
    to: sheet.timeAfter(openedAt, endedAt),
  });
};

/** The cases with Microsoft about a ticket, and what came of them. */
export const cases = (sheet: Sheet, { ticket }: TierCardView): readonly Element[] => {
  const shown = (ticket.cases ?? []).slice(-sheet.room.visits);
  if (shown.length === 0) return [];
  return section([
    label(sheet.say('case.title'), 'none'),
    ...shown.flatMap((one) => [
      words(line(sheet, one)),
      ...labelled(sheet, sheet.say('open.case.answer'), sheet.past(one.answer)),
    ]),
  ]);
};

/** To record a case, or what Microsoft answered. */
export const caseForms = (sheet: Sheet, { ticket, verbs }: TierCardView): readonly ActionSet[] => [
  ...(verbs.includes('case.open')
    ? buttons(
        [
          opening(
            sheet.say('open.case.open'),
            [
              words(sheet.say('case.how', { ticket: ticket.number }), { isSubtle: true, size: 'small' }),
              textInput(sheet, 'case.open', 'caseNumber'),
            ],
            [sending(sheet, 'case.open', ofTicket(ticket))],
          ),
        ],
        'small',
      )
    : []),
  ...(verbs.includes('case.answer')
    ? buttons(
        [
          opening(
            sheet.say('open.case.answer'),
            [textInput(sheet, 'case.answer', 'answer')],
            [sending(sheet, 'case.answer', ofTicket(ticket))],
            true,
          ),
        ],
        'small',
      )
    : []),
];
