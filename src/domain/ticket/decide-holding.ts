import type { Decide } from './decide.js';
import { check, worksIn } from './check.js';
import { happened, named, refuse } from './decision.js';
import { holdingTier } from './legal-verbs.js';

/** Takes it from the queue, takes over from a colleague, or, once it is solved, takes it on to tell the requester. */
export const take: Decide<'TakeTicket'> = ({ ticket, given, plan, now }) => {
  const refused = check(ticket, 'ticket.take', given, plan);
  if (refused !== null) return refuse(refused);
  const by = named(given.by);
  if (ticket.status === 'solved') {
    if (ticket.contact?.id === by.id) return refuse({ reason: 'alreadyYours' });
    return happened({ type: 'ContactTaken', at: now, by, from: ticket.contact });
  }
  if (ticket.holder?.id === by.id) return refuse({ reason: 'alreadyYours' });
  return happened({ type: 'TicketTaken', at: now, by, from: ticket.holder });
};

/** Gives it back to the queue; a colleague or lead may do so for the holder, who is told. */
export const release: Decide<'ReleaseTicket'> = ({ ticket, given, plan, now }) => {
  const refused = check(ticket, 'ticket.release', given, plan);
  if (refused !== null)
    return refuse(ticket.status === 'untaken' && refused.reason === 'notNow' ? { reason: 'untaken' } : refused);
  if (ticket.holder === null) return refuse({ reason: 'untaken' });
  return happened({ type: 'TicketReleased', at: now, by: named(given.by), from: ticket.holder });
};

/** Gives it to a colleague of the same tier. */
export const pass: Decide<'PassTicket'> = ({ ticket, command, given, plan, now }) => {
  const refused = check(ticket, 'ticket.pass', given, plan);
  if (refused !== null) return refuse(refused);
  if (command.to === null) return refuse({ reason: 'noSuchPerson' });
  const tier = holdingTier(ticket, plan);
  if (!worksIn(command.to, tier)) return refuse({ reason: 'notAMember', person: named(command.to), tier });
  if (command.to.id === ticket.holder?.id) return refuse({ reason: 'nothingChanged' });
  return happened({ type: 'TicketPassed', at: now, by: named(given.by), from: ticket.holder, to: named(command.to) });
};
