import type { Actor } from '../people.js';
import type { SupportPlan, TierNumber } from '../support-plan.js';
import type { Given } from './commands.js';
import { RULES, isInHand } from './legal-verbs.js';
import { filingTier } from './microsoft-case.js';
import type { Refusal } from './refusals.js';
import { AS_USUAL } from './surroundings.js';
import type { Ticket } from './ticket.js';
import type { TicketVerb } from './verbs.js';

/** A lead counts as one of the tier's people. */
export const worksIn = (by: Actor, tier: TierNumber): boolean => by.tiers.includes(tier) || by.leads.includes(tier);

export const isStaff = (by: Actor): boolean => by.tiers.length > 0 || by.leads.length > 0;

const standingOf = (ticket: Ticket): { status: Ticket['status']; holder: Ticket['holder']; since: number } => ({
  status: ticket.status,
  holder: ticket.status === 'solved' ? ticket.contact : ticket.holder,
  since: ticket.since,
});

/** The state does not allow it (any more). */
export const notNow = (ticket: Ticket): Refusal => ({ reason: 'notNow', ...standingOf(ticket) });

/** Only who the plan names deals with Microsoft; once it names nobody any more, the tier that has the case may bring its answer. */
const wrongFiler = (verb: 'case.open' | 'case.answer', by: Actor, plan: SupportPlan): Refusal | null => {
  const orphaned = verb === 'case.answer' && plan.microsoftSupport === null && worksIn(by, filingTier(plan));
  if (by.mayFile === true || orphaned) return null;
  return { reason: 'mayNotFile', who: plan.microsoftSupport?.mayFile ?? [] };
};

const wrongPerson = (ticket: Ticket, verb: TicketVerb, by: Actor, plan: SupportPlan): Refusal | null => {
  if (verb === 'case.open' || verb === 'case.answer') return wrongFiler(verb, by, plan);
  const seats = RULES[verb].seats(ticket, plan);
  if (seats === 'requester') return by.id === ticket.requester.id ? null : { reason: 'notYourTicket' };
  if (!isStaff(by)) return { reason: 'notStaff' };
  if (verb === 'ticket.acknowledge' || seats.some((tier) => worksIn(by, tier))) return null;
  return { reason: 'notYourTier', tier: seats[0] ?? ticket.tier };
};

/** These mean the same whoever has the ticket by now. */
const WHATEVER_HAPPENED: readonly TicketVerb[] = [
  'ticket.acknowledge',
  'ticket.withdraw',
  'ticket.classify',
  'case.answer',
  'ticket.makeKnown',
];

/** Once it is solved, having it means: telling the requester. */
const OF_THE_CONTACT: readonly TicketVerb[] = ['ticket.take', 'ticket.tell'];

/** A copy is stale when holder, tier or status changed since; news that changes neither leaves its buttons good. */
const staleCopy = (ticket: Ticket, verb: TicketVerb, given: Given, plan: SupportPlan): Refusal | null => {
  if (given.seen === null || given.seen >= ticket.stageVersion || WHATEVER_HAPPENED.includes(verb)) return null;
  const { holder, since } = standingOf(ticket);
  const someonesTurn = isInHand(ticket) || (ticket.status === 'solved' && OF_THE_CONTACT.includes(verb));
  const requesters = RULES[verb].seats(ticket, plan) === 'requester';
  if (someonesTurn && !requesters && holder !== null && holder.id !== given.by.id)
    return { reason: 'taken', holder, since };
  return { reason: 'stale', ...standingOf(ticket) };
};

/** Whether the button is there now and was pressed on a good copy, whoever presses it. */
export const checkMoment = (ticket: Ticket, verb: TicketVerb, given: Given, plan: SupportPlan): Refusal | null => {
  const stale = staleCopy(ticket, verb, given, plan);
  if (stale !== null) return stale;
  return RULES[verb].when(ticket, plan, given.around ?? AS_USUAL) ? null : notNow(ticket);
};

/** Whether this person may press this button on this ticket now; what it needs filled in is checked by the decision. */
export const check = (ticket: Ticket, verb: TicketVerb, given: Given, plan: SupportPlan): Refusal | null =>
  wrongPerson(ticket, verb, given.by, plan) ?? checkMoment(ticket, verb, given, plan);

/** As {@link check}, for the buttons that belong to the holder alone. */
export const checkHolder = (ticket: Ticket, verb: TicketVerb, given: Given, plan: SupportPlan): Refusal | null => {
  const refused = check(ticket, verb, given, plan);
  if (refused?.reason === 'notNow' && ticket.status === 'untaken') return { reason: 'untaken' };
  if (refused !== null) return refused;
  if (ticket.holder === null) return { reason: 'untaken' };
  if (ticket.holder.id === given.by.id) return null;
  return { reason: 'taken', holder: ticket.holder, since: ticket.since };
};
