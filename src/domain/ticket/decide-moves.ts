import { findTier, tierAbove } from '../support-plan.js';
import { check, checkHolder } from './check.js';
import type { Decide } from './decide.js';
import { empty, happened, named, refuse } from './decision.js';
import { cameFrom, isInHand } from './legal-verbs.js';
import { AS_USUAL, ifThere } from './surroundings.js';

/** Up one tier, with what the plan of that day required to be handed over. */
export const escalate: Decide<'EscalateTicket'> = ({ ticket, command, given, plan, now }) => {
  const refused = checkHolder(ticket, 'ticket.escalate', given, plan);
  const to = tierAbove(plan, ticket.tier);
  if (refused !== null)
    return refuse(refused.reason === 'notNow' && isInHand(ticket) ? { reason: 'topTier' } : refused);
  if (to === undefined) return refuse({ reason: 'topTier' });
  const requires = ticket.terms.tiers.find((one) => one.tier === ticket.tier)?.requires ?? [];
  const fields = requires.filter((field) => command[field] === null);
  if (fields.length > 0) return refuse({ reason: 'handOverIncomplete', fields });
  const { tried, findings } = command;
  return happened({ type: 'TicketEscalated', at: now, by: named(given.by), to, tried, findings });
};

/** Back to where it came from, to the person who had it there, unless that person is not there: then to the queue. */
export const returnBack: Decide<'ReturnTicket'> = ({ ticket, command, given, plan, now }) => {
  const refused = checkHolder(ticket, 'ticket.return', given, plan);
  const from = cameFrom(ticket, plan);
  if (refused !== null)
    return refuse(refused.reason === 'notNow' && isInHand(ticket) ? { reason: 'nowhereToReturn' } : refused);
  if (from === undefined) return refuse({ reason: 'nowhereToReturn' });
  if (command.why === null) return refuse({ reason: 'missing', fields: ['why'] });
  return happened({
    type: 'TicketReturned',
    at: now,
    by: named(given.by),
    to: from.tier,
    holder: ifThere(given.around ?? AS_USUAL, from.tier, from.holder),
    why: command.why,
  });
};

/** Sideways or past a tier, to the queue of the one that it belongs to. */
export const redirect: Decide<'RedirectTicket'> = ({ ticket, command, given, plan, now }) => {
  const refused = checkHolder(ticket, 'ticket.redirect', given, plan);
  if (refused !== null)
    return refuse(refused.reason === 'notNow' && isInHand(ticket) ? { reason: 'noSuchTier' } : refused);
  const { to, why } = command;
  if (to === null || why === null) return refuse({ reason: 'missing', fields: empty({ tier: to, why }) });
  if (findTier(plan, to) === undefined) return refuse({ reason: 'noSuchTier' });
  if (to === ticket.tier) return refuse({ reason: 'sameTier', tier: to });
  return happened({ type: 'TicketRedirected', at: now, by: named(given.by), to, why });
};

/** Ties it to the ticket that has the same cause; its requester hears when that one is solved. */
export const linkDuplicate: Decide<'LinkDuplicate'> = ({ ticket, command, given, plan, now }) => {
  const refused = checkHolder(ticket, 'ticket.duplicate', given, plan);
  if (refused !== null) return refuse(refused);
  const { of, why } = command;
  if (why === null) return refuse({ reason: 'missing', fields: ['why'] });
  if (of === null) return refuse({ reason: 'noSuchTicket', asked: '' });
  if (of.number === ticket.number) return refuse({ reason: 'duplicateOfItself' });
  if (of.duplicateOf !== null) return refuse({ reason: 'duplicateOfDuplicate', original: of.duplicateOf });
  if (!of.open) return refuse({ reason: 'originalClosed', original: of.number });
  return happened({ type: 'TicketLinked', at: now, by: named(given.by), of: of.number, why });
};

/** Corrects what the ticket is about; naming an impact confirms it. */
export const classify: Decide<'ClassifyTicket'> = ({ ticket, command, given, plan, now }) => {
  const refused = check(ticket, 'ticket.classify', given, plan);
  if (refused !== null) return refuse(refused);
  const category = command.category ?? ticket.subject.category;
  const priority = command.priority ?? ticket.priority;
  const same =
    category === ticket.subject.category &&
    priority === ticket.priority &&
    (command.impact === null || (ticket.impactConfirmed && command.impact === ticket.subject.impact));
  if (same) return refuse({ reason: 'nothingChanged' });
  return happened({
    type: 'TicketClassified',
    at: now,
    by: named(given.by),
    category,
    impact: command.impact,
    priority,
  });
};
