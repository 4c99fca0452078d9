import { CATEGORIES, IMPACTS, PRIORITIES } from '../../domain/support-plan.js';
import type { TicketVerb } from '../../domain/ticket/verbs.js';
import type { Action, Element, ExecuteAction, TextInput } from '../adaptive-card.js';
import { shownName, type Sheet } from '../sheet.js';
import { TEXT } from '../verbs.js';
import type { TierCardView } from '../views.js';
import { ofTicket, opening, plainButton, sending } from './buttons.js';
import { choiceInput, textInput } from './inputs.js';
import { words } from './lettering.js';

type Form = (sheet: Sheet, view: TierCardView) => Action;

const ask: Form = (sheet, { ticket }) =>
  opening(
    sheet.say('open.ticket.ask'),
    [textInput(sheet, 'ticket.ask', 'question')],
    [sending(sheet, 'ticket.ask', ofTicket(ticket))],
  );

const escalate: Form = (sheet, { ticket }) => {
  const requires = ticket.terms.tiers.find((one) => one.tier === ticket.tier)?.requires ?? [];
  const field = (id: 'tried' | 'findings'): TextInput =>
    textInput(sheet, 'ticket.escalate', id, { required: requires.includes(id) });
  return opening(
    sheet.say('open.ticket.escalate'),
    [field('tried'), field('findings')],
    [sending(sheet, 'ticket.escalate', ofTicket(ticket))],
  );
};

const solve: Form = (sheet, { ticket }) =>
  opening(
    sheet.say('open.ticket.solve'),
    [
      textInput(sheet, 'ticket.solve', 'rootCause'),
      textInput(sheet, 'ticket.solve', 'fix'),
      textInput(sheet, 'ticket.solve', 'userSteps'),
    ],
    [sending(sheet, 'ticket.solve', ofTicket(ticket))],
  );

const tell: Form = (sheet, { ticket }) => {
  const prepared = ticket.solution === null ? null : sheet.whole(ticket.solution.userSteps, TEXT);
  return opening(
    sheet.say('open.ticket.tell', { name: sheet.name(ticket.requester) }),
    [textInput(sheet, 'ticket.tell', 'message', { value: prepared })],
    [sending(sheet, 'ticket.tell', ofTicket(ticket))],
    true,
  );
};

const recordAnswer: Form = (sheet, { ticket }) =>
  opening(
    sheet.say('open.ticket.recordAnswer'),
    [textInput(sheet, 'ticket.recordAnswer', 'heard')],
    [sending(sheet, 'ticket.recordAnswer', ofTicket(ticket))],
    true,
  );

/** Left empty it stands for the steps of the solution, which are on the card already. */
const recordTold: Form = (sheet, { ticket }) =>
  opening(
    sheet.say('open.ticket.recordTold'),
    [textInput(sheet, 'ticket.recordTold', 'said')],
    [sending(sheet, 'ticket.recordTold', ofTicket(ticket))],
    true,
  );

const recordNotFixed: Form = (sheet, { ticket }) =>
  opening(
    sheet.say('open.ticket.recordNotFixed'),
    [textInput(sheet, 'ticket.recordNotFixed', 'problem')],
    [sending(sheet, 'ticket.recordNotFixed', ofTicket(ticket))],
  );

const classify: Form = (sheet, { ticket }) => {
  const options = <const T extends readonly string[]>(of: T, title: (one: T[number]) => string) =>
    of.map((value: T[number]) => ({ title: title(value), value }));
  const category = options(CATEGORIES, (one) => sheet.say(`category.${one}`));
  const impact = options(IMPACTS, (one) => sheet.say(`impact.${one}`));
  const priority = options(PRIORITIES, (one) => sheet.say(`priority.${one}`));
  return opening(
    sheet.say('open.ticket.classify'),
    [
      choiceInput(sheet, 'ticket.classify', 'category', category, { value: ticket.subject.category }),
      choiceInput(sheet, 'ticket.classify', 'impact', impact, { value: ticket.subject.impact }),
      choiceInput(sheet, 'ticket.classify', 'priority', priority, { value: ticket.priority }),
    ],
    [sending(sheet, 'ticket.classify', ofTicket(ticket))],
  );
};

/** Nothing when there is nobody to pass it to. */
export const passForm = (sheet: Sheet, { ticket, members, away }: TierCardView): readonly Action[] => {
  const others = members.filter((one) => one.id !== ticket.holder?.id).slice(0, sheet.room.people);
  if (others.length === 0) return [];
  const choices = others.map((one) => {
    const name = shownName(one) || one.id;
    const until = away?.get(one.id);
    const title = until === undefined ? name : sheet.say('pass.away', { name, time: sheet.time(until) });
    return { title, value: one.id };
  });
  return [
    opening(
      sheet.say('open.ticket.pass'),
      [choiceInput(sheet, 'ticket.pass', 'to', choices)],
      [sending(sheet, 'ticket.pass', ofTicket(ticket))],
    ),
  ];
};

/** The ways back and sideways, in one form: all want a reason, and an input id may stand only once on a card. */
export const ELSEWHERE = [
  'ticket.return',
  'ticket.redirect',
  'ticket.duplicate',
  'ticket.untie',
] as const satisfies TicketVerb[];

export const elsewhereForm = (sheet: Sheet, { ticket, verbs }: TierCardView): readonly Action[] => {
  const legal = ELSEWHERE.filter((verb) => verbs.includes(verb));
  if (legal.length === 0) return [];
  const tiers = ticket.terms.tiers
    .filter((one) => one.tier !== ticket.tier)
    .map((one) => ({ title: sheet.tier(ticket, one.tier), value: `${one.tier}` }));
  const body: readonly Element[] = [
    textInput(sheet, 'ticket.return', 'why'),
    ...(legal.includes('ticket.redirect')
      ? [choiceInput(sheet, 'ticket.redirect', 'tier', tiers, { required: false })]
      : []),
    ...(legal.includes('ticket.duplicate') ? [textInput(sheet, 'ticket.duplicate', 'of', { required: false })] : []),
    words(legal.map((verb) => sheet.say(`hint.${verb}`)).join('\n'), { isSubtle: true, size: 'small' }),
  ];
  const actions: readonly ExecuteAction[] = legal.map((verb) => sending(sheet, verb, ofTicket(ticket), false));
  const title = legal.some((verb) => verb !== 'ticket.untie') ? 'open.elsewhere' : 'open.ticket.untie';
  return [opening(sheet.say(title), body, actions)];
};

const button =
  (verb: TicketVerb, main = false): Form =>
  (sheet, { ticket }) =>
    plainButton(sheet, verb, ofTicket(ticket), main);

/** How each verb of staff looks on the card, the ones with a form of their own apart. */
export const STAFF_FORMS = {
  'ticket.take': button('ticket.take', true),
  'ticket.release': button('ticket.release'),
  'ticket.acknowledge': button('ticket.acknowledge', true),
  'ticket.makeKnown': button('ticket.makeKnown'),
  'ticket.ask': ask,
  'ticket.escalate': escalate,
  'ticket.solve': solve,
  'ticket.tell': tell,
  'ticket.recordAnswer': recordAnswer,
  'ticket.recordTold': recordTold,
  'ticket.recordConfirmed': button('ticket.recordConfirmed', true),
  'ticket.recordNotFixed': recordNotFixed,
  'ticket.classify': classify,
} as const satisfies Partial<Record<TicketVerb, Form>>;
