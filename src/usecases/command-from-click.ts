import type { SupportPlan } from '../domain/support-plan.js';
import type { TicketCommand } from '../domain/ticket/commands.js';
import { isOpen, type TextId } from '../domain/ticket/ticket.js';
import { readTicketNumber } from '../domain/ticket/read-ticket-number.js';
import type { Tables } from '../ports/store.js';
import type { TicketClick } from './click-ticket.js';
import { findActor, type Resolved } from './roll.js';
import type { Words } from './words.js';

interface Around {
  readonly words: Words;
  readonly tables: Tables;
  readonly plan: SupportPlan;
  readonly resolved: Resolved;
}

type Make = {
  readonly [V in TicketClick['verb']]: (
    click: Extract<TicketClick, { verb: V }>,
    around: Around,
  ) => TicketCommand | Promise<TicketCommand>;
};

const MAKE: Make = {
  'ticket.take': () => ({ type: 'TakeTicket' }),
  'ticket.release': () => ({ type: 'ReleaseTicket' }),
  'ticket.pass': async ({ inputs }, { tables, plan, resolved }) => ({
    type: 'PassTicket',
    to: inputs.to === null ? null : await findActor(tables, plan, resolved, inputs.to),
  }),
  'ticket.ask': ({ inputs }, { words }) => ({ type: 'AskRequester', question: words.id(inputs.question) }),
  'ticket.tell': ({ inputs }, { words }) => ({ type: 'TellRequester', message: words.id(inputs.message) }),
  'ticket.recordAnswer': ({ inputs }, { words }) => ({ type: 'RecordAnswer', heard: words.id(inputs.heard) }),
  'ticket.recordTold': ({ inputs }, { words }) => ({ type: 'RecordTold', said: words.id(inputs.said) }),
  'ticket.recordConfirmed': () => ({ type: 'RecordConfirmed' }),
  'ticket.recordNotFixed': ({ inputs }, { words }) => ({ type: 'RecordNotFixed', problem: words.id(inputs.problem) }),
  'note.send': ({ inputs }) => ({ type: 'SendNote', note: inputs.note as TextId | null }),
  'ticket.escalate': ({ inputs }, { words }) => ({
    type: 'EscalateTicket',
    tried: words.id(inputs.tried),
    findings: words.id(inputs.findings),
  }),
  'ticket.return': ({ inputs }, { words }) => ({ type: 'ReturnTicket', why: words.id(inputs.why) }),
  'ticket.redirect': ({ inputs }, { words }) => ({
    type: 'RedirectTicket',
    to: inputs.tier,
    why: words.id(inputs.why),
  }),
  'ticket.duplicate': async ({ inputs }, { words, tables }) => {
    const number = readTicketNumber(inputs.of ?? '');
    const of = number === null ? undefined : await tables.tickets.find(number);
    return {
      type: 'LinkDuplicate',
      of: of === undefined ? null : { number: of.number, duplicateOf: of.duplicateOf, open: isOpen(of) },
      why: words.id(inputs.why),
    };
  },
  'ticket.untie': async ({ ticket, inputs }, { words, tables }) => {
    const original = (await tables.tickets.find(ticket))?.duplicateOf;
    const holder = original == null ? null : ((await tables.tickets.find(original))?.holder ?? null);
    return { type: 'UntieTicket', originalHolder: holder?.id ?? null, why: words.id(inputs.why) };
  },
  'ticket.classify': ({ inputs }) => ({ type: 'ClassifyTicket', ...inputs }),
  'ticket.solve': ({ inputs }, { words }) => ({
    type: 'SolveTicket',
    rootCause: words.id(inputs.rootCause),
    fix: words.id(inputs.fix),
    userSteps: words.id(inputs.userSteps),
  }),
  'ticket.acknowledge': () => ({ type: 'AcknowledgeSolution' }),
  'case.open': ({ inputs }) => ({ type: 'OpenCase', caseNumber: inputs.caseNumber }),
  'case.answer': ({ inputs }, { words }) => ({ type: 'AnswerCase', answer: words.id(inputs.answer) }),
  'ticket.makeKnown': () => ({ type: 'ProposeKnownIssue' }),
  'ticket.confirm': () => ({ type: 'ConfirmFixed' }),
  'ticket.notFixed': ({ inputs }, { words }) => ({ type: 'SayNotFixed', problem: words.id(inputs.problem) }),
  'ticket.withdraw': () => ({ type: 'WithdrawTicket' }),
  'ticket.reopen': ({ inputs }, { words }) => ({ type: 'ReopenTicket', problem: words.id(inputs.problem) }),
};

/** The typed command that a button stands for; what it names is looked up in our own records. */
export const commandFrom = (click: TicketClick, around: Around): TicketCommand | Promise<TicketCommand> => {
  const make = MAKE[click.verb] as (click: TicketClick, around: Around) => TicketCommand | Promise<TicketCommand>;
  return make(click, around);
};
