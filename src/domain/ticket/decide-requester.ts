import { check, notNow } from './check.js';
import type { Case, Decide } from './decide.js';
import { happened, named, refuse } from './decision.js';
import { lastHands } from './legal-verbs.js';
import { isOpen } from './ticket.js';

/** What the requester writes answers the question, if there is one, and else adds to the ticket. */
export const addWords: Decide<'AddWords'> = ({ ticket, command, given, now }) => {
  if (given.by.id !== ticket.requester.id) return refuse({ reason: 'notYourTicket' });
  if (!isOpen(ticket)) return refuse(notNow(ticket));
  if (command.text === null) return refuse({ reason: 'missing', fields: ['text'] });
  const by = named(given.by);
  if (ticket.question !== null) return happened({ type: 'QuestionAnswered', at: now, by, answer: command.text });
  return happened({ type: 'RequesterWrote', at: now, by, text: command.text });
};

export const confirm: Decide<'ConfirmFixed'> = ({ ticket, given, plan, now }) => {
  const refused = check(ticket, 'ticket.confirm', given, plan);
  return refused === null ? happened({ type: 'TicketConfirmed', at: now, by: named(given.by) }) : refuse(refused);
};

/** Back into the hands that had it last, with its whole history. */
export const back = (
  { ticket, given, plan, now }: Pick<Case<'SayNotFixed'>, 'ticket' | 'given' | 'plan' | 'now'>,
  because: 'notFixed' | 'again',
  problem: Case<'SayNotFixed'>['command']['problem'],
  voice: { readonly voice?: true } = {},
): ReturnType<Decide<'SayNotFixed'>> =>
  happened({
    type: 'TicketReopened',
    at: now,
    by: named(given.by),
    because,
    problem,
    ...voice,
    ...lastHands(ticket, plan, given.around),
  });

export const notFixed: Decide<'SayNotFixed'> = (of) => {
  const refused = check(of.ticket, 'ticket.notFixed', of.given, of.plan);
  return refused === null ? back(of, 'notFixed', of.command.problem) : refuse(refused);
};

export const reopen: Decide<'ReopenTicket'> = (of) => {
  const refused = check(of.ticket, 'ticket.reopen', of.given, of.plan);
  return refused === null ? back(of, 'again', of.command.problem) : refuse(refused);
};

export const withdraw: Decide<'WithdrawTicket'> = ({ ticket, given, plan, now }) => {
  const refused = check(ticket, 'ticket.withdraw', given, plan);
  return refused === null ? happened({ type: 'TicketWithdrawn', at: now, by: named(given.by) }) : refuse(refused);
};
