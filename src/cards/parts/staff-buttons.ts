import type { TicketVerb } from '../../domain/ticket/verbs.js';
import type { Action, ActionSet, ExecuteAction } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import type { TierCardView } from '../views.js';
import { buttons, ofTicket } from './buttons.js';
import { elsewhereForm, passForm, STAFF_FORMS } from './staff-forms.js';

type Simple = keyof typeof STAFF_FORMS;

/** What moves the ticket on comes first. */
const WORK = [
  'ticket.take',
  'ticket.recordAnswer',
  'ticket.recordTold',
  'ticket.recordConfirmed',
  'ticket.recordNotFixed',
  'ticket.tell',
  'ticket.acknowledge',
  'ticket.ask',
  'ticket.solve',
  'ticket.escalate',
] as const satisfies Simple[];
const KEEPING = ['ticket.makeKnown', 'ticket.classify', 'ticket.release'] as const satisfies Simple[];

/** While somebody has it, taking is taking over: possible, but not the next thing to do. */
const takeOver = (sheet: Sheet, { ticket }: TierCardView): ExecuteAction => ({
  type: 'Action.Execute',
  title: sheet.say('send.takeOver'),
  verb: 'ticket.take',
  data: ofTicket(ticket),
  associatedInputs: 'none',
});

const inHand = ({ ticket }: TierCardView): boolean =>
  ticket.status === 'solved' ? ticket.contact !== null : ticket.holder !== null;

/** Every legal verb of staff, each exactly once, whoever looks at the card. */
export const staffButtons = (sheet: Sheet, view: TierCardView): readonly ActionSet[] => {
  const has = (verb: TicketVerb): boolean => view.verbs.includes(verb);
  const overtaking = has('ticket.take') && inHand(view);
  const simple = (verbs: readonly Simple[]): readonly Action[] =>
    verbs
      .filter((verb) => has(verb) && !(verb === 'ticket.take' && overtaking))
      .map((verb) => STAFF_FORMS[verb](sheet, view));
  return [
    ...buttons(simple(WORK)),
    ...buttons(
      [
        ...(has('ticket.pass') ? passForm(sheet, view) : []),
        ...elsewhereForm(sheet, view),
        ...simple(KEEPING),
        ...(overtaking ? [takeOver(sheet, view)] : []),
      ],
      'small',
    ),
  ];
};
