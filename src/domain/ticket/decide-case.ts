import { check } from './check.js';
import type { Decide } from './decide.js';
import { happened, named, refuse } from './decision.js';
import { openCase, readCaseNumber } from './microsoft-case.js';

/** A case was filed with Microsoft by hand; from now on the ticket waits for the answer. */
export const fileCase: Decide<'OpenCase'> = ({ ticket, command, given, plan, now }) => {
  const refused = check(ticket, 'case.open', given, plan);
  if (refused !== null)
    return refuse(ticket.status === 'untaken' && refused.reason === 'notNow' ? { reason: 'untaken' } : refused);
  if (command.caseNumber === null) return refuse({ reason: 'missing', fields: ['caseNumber'] });
  const caseNumber = readCaseNumber(command.caseNumber);
  if (caseNumber === null) return refuse({ reason: 'noCaseNumber' });
  return happened({ type: 'CaseOpened', at: now, by: named(given.by), caseNumber });
};

/** What Microsoft answered; the ticket goes on. */
export const answerCase: Decide<'AnswerCase'> = ({ ticket, command, given, plan, now }) => {
  const refused = check(ticket, 'case.answer', given, plan);
  if (refused !== null) return refuse(refused);
  const filed = openCase(ticket);
  if (command.answer === null || filed === null) return refuse({ reason: 'missing', fields: ['answer'] });
  const { caseNumber } = filed;
  return happened({ type: 'CaseAnswered', at: now, by: named(given.by), caseNumber, answer: command.answer });
};
