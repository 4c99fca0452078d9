import { isStaff, check, checkHolder, notNow, worksIn } from './check.js';
import { DESK } from './commands.js';
import type { Decide } from './decide.js';
import { empty, happened, named, refuse } from './decision.js';
import { lastHands, learners } from './legal-verbs.js';
import { AS_USUAL, ifThere } from './surroundings.js';
import type { PersonId } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import type { Ticket } from './ticket.js';

/** The tiers below that had it, except where the solver would acknowledge to himself. */
const tiersThatHadIt = (ticket: Ticket, solver: PersonId): TierNumber[] => {
  const below = ticket.walk.filter((visit) => visit.tier < ticket.tier && visit.holder !== null);
  const others = below.filter((visit) => visit.holder?.id !== solver);
  return [...new Set(others.map((visit) => visit.tier))].sort();
};

/** Records cause, fix and what the requester must do, and calls the contact back to the ticket. */
export const solve: Decide<'SolveTicket'> = ({ ticket, command, given, plan, now }) => {
  const refused = checkHolder(ticket, 'ticket.solve', given, plan);
  if (refused !== null) return refuse(refused);
  const { rootCause, fix, userSteps } = command;
  if (rootCause === null || fix === null || userSteps === null) {
    return refuse({ reason: 'missing', fields: empty({ rootCause, fix, userSteps }) });
  }
  const by = named(given.by);
  const { contactTier } = ticket.terms;
  return happened({
    type: 'TicketSolved',
    at: now,
    by,
    rootCause,
    fix,
    userSteps,
    learners: tiersThatHadIt(ticket, by.id),
    contact: ticket.tier === contactTier ? by : ifThere(given.around ?? AS_USUAL, contactTier, ticket.contact),
  });
};

/** Says that a tier below has learnt the solution; never holds anybody up. */
export const acknowledge: Decide<'AcknowledgeSolution'> = ({ ticket, given, now }) => {
  const { by } = given;
  if (!isStaff(by)) return refuse({ reason: 'notStaff' });
  const mine = ticket.acknowledgements.filter((one) => worksIn(by, one.tier));
  const open = learners(ticket).filter((tier) => mine.some((one) => one.tier === tier));
  const done = mine.find((one) => one.by !== null)?.by;
  if (open.length === 0 && done) return refuse({ reason: 'alreadyAcknowledged', by: done });
  if (open.length === 0 || ticket.solution?.by.id === by.id) return refuse({ reason: 'nothingToAcknowledge' });
  return happened(...open.map((tier) => ({ type: 'SolutionAcknowledged' as const, at: now, by: named(by), tier })));
};

/** The contact's tier goes back to the requester. */
export const tell: Decide<'TellRequester'> = ({ ticket, command, given, plan, now }) => {
  const refused = check(ticket, 'ticket.tell', given, plan);
  if (refused !== null) return refuse(refused);
  if (command.message === null) return refuse({ reason: 'missing', fields: ['message'] });
  return happened({ type: 'RequesterTold', at: now, by: named(given.by), message: command.message });
};

/** A linked ticket shares the fate of its original: its solution, or work of its own when there was none. */
export const followOriginal: Decide<'FollowOriginal'> = ({ ticket, command, plan, now }) => {
  if (ticket.status !== 'linked') return refuse(notNow(ticket));
  const { solution, message, next } = command;
  if (next !== undefined) return happened({ type: 'TicketLinked', at: now, by: DESK, of: next, why: null });
  if (solution === null || message === null) {
    return happened({
      type: 'TicketReopened',
      at: now,
      by: DESK,
      because: 'original',
      problem: null,
      ...lastHands(ticket, plan),
    });
  }
  const { rootCause, fix, userSteps } = solution;
  const { contact } = ticket;
  return happened(
    { type: 'TicketSolved', at: now, by: solution.by, rootCause, fix, userSteps, learners: [], contact },
    { type: 'RequesterTold', at: now, by: DESK, message },
  );
};
