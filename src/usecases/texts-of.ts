import type { TextId, Ticket } from '../domain/ticket/ticket.js';

/** All the words that a ticket points to. */
export const textsOf = (ticket: Ticket): TextId[] => {
  const solutions = ticket.solution === null ? ticket.failed : [...ticket.failed, ticket.solution];
  const all: (TextId | null | undefined)[] = [
    ticket.subject.text,
    ticket.reach,
    ...ticket.walk.flatMap((visit) => [visit.why, visit.tried, visit.findings]),
    ticket.question?.text,
    ...solutions.flatMap((one) => [one.rootCause, one.fix, one.userSteps]),
    ticket.told?.message,
    ...(ticket.cases ?? []).map((one) => one.answer),
    ...ticket.words.map((word) => word.text),
  ];
  return [...new Set(all.filter((id): id is TextId => id !== null && id !== undefined))];
};
