import { check } from './check.js';
import type { Decide } from './decide.js';
import { back } from './decide-requester.js';
import { happened, named, refuse } from './decision.js';

/** The requester was called, and this is what they answered. */
export const recordAnswer: Decide<'RecordAnswer'> = ({ ticket, command, given, plan, now }) => {
  const refused = check(ticket, 'ticket.recordAnswer', given, plan);
  if (refused !== null) return refuse(refused);
  if (command.heard === null) return refuse({ reason: 'missing', fields: ['heard'] });
  return happened({ type: 'QuestionAnswered', at: now, by: named(given.by), answer: command.heard, voice: true });
};

/** The requester was called and told what to do. */
export const recordTold: Decide<'RecordTold'> = ({ ticket, command, given, plan, now }) => {
  const refused = check(ticket, 'ticket.recordTold', given, plan);
  if (refused !== null) return refuse(refused);
  const message = command.said ?? ticket.solution?.userSteps ?? null;
  if (message === null) return refuse({ reason: 'missing', fields: ['said'] });
  return happened({ type: 'RequesterTold', at: now, by: named(given.by), message, voice: true });
};

/** The requester said that it works. */
export const recordConfirmed: Decide<'RecordConfirmed'> = ({ ticket, given, plan, now }) => {
  const refused = check(ticket, 'ticket.recordConfirmed', given, plan);
  return refused === null
    ? happened({ type: 'TicketConfirmed', at: now, by: named(given.by), voice: true })
    : refuse(refused);
};

/** The requester said that it is not fixed. */
export const recordNotFixed: Decide<'RecordNotFixed'> = (of) => {
  const refused = check(of.ticket, 'ticket.recordNotFixed', of.given, of.plan);
  return refused === null ? back(of, 'notFixed', of.command.problem, { voice: true }) : refuse(refused);
};
