import { DESK } from './commands.js';
import type { EventOf } from './events.js';
import { endCase } from './microsoft-case.js';
import { arrive, leave } from './evolve-walk.js';
import type { Ticket, Word } from './ticket.js';

export const solved = (ticket: Ticket, event: EventOf<'TicketSolved'>): Partial<Ticket> => ({
  status: 'solved',
  ...endCase(ticket, event.at),
  question: null,
  contact: event.contact,
  solution: {
    tier: ticket.tier,
    by: event.by,
    at: event.at,
    rootCause: event.rootCause,
    fix: event.fix,
    userSteps: event.userSteps,
  },
  acknowledgements: event.learners.map((tier) => ({ tier, by: null, at: null })),
});

/**
 * Who tells the requester has learnt the solution: nobody needs to acknowledge it for that tier as well. Unless it is
 * the solver, who works in both tiers: the colleague who had it below has still to learn.
 */
export const told = (ticket: Ticket, event: EventOf<'RequesterTold'>): Partial<Ticket> => ({
  status: 'told',
  contact: event.by.id === DESK.id ? ticket.contact : event.by,
  told: { message: event.message, by: event.by, at: event.at },
  acknowledgements: ticket.acknowledgements.map((one) =>
    one.tier === ticket.terms.contactTier && one.by === null && ticket.solution?.by.id !== event.by.id
      ? { ...one, by: event.by, at: event.at }
      : one,
  ),
});

export const reopened = (ticket: Ticket, event: EventOf<'TicketReopened'>): Partial<Ticket> => {
  const own: Word['kind'] = event.because === 'notFixed' ? 'not-fixed' : 'reopened';
  const kind = event.voice === true ? 'recorded' : own;
  const cleared: Ticket = { ...leave(ticket, event.at), question: null };
  return {
    ...arrive(
      cleared,
      { tier: event.to, by: 'reopened', from: event.by, why: event.problem, holder: event.holder },
      event.at,
    ),
    question: null,
    solution: null,
    failed: ticket.solution === null ? ticket.failed : [...ticket.failed, ticket.solution],
    told: null,
    acknowledgements: [],
    duplicateOf: null,
    ending: null,
    reopened: ticket.reopened + 1,
    words:
      event.problem === null
        ? ticket.words
        : [...ticket.words, { kind, text: event.problem, by: event.by, at: event.at }],
  };
};
