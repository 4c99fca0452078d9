import { findTier } from '../support-plan.js';
import { notNow } from './check.js';
import { DESK } from './commands.js';
import type { Decide } from './decide.js';
import { happened, refuse } from './decision.js';

/**
 * A fact that routing asks for came late: a ticket that nobody has touched yet goes the way it would have gone, once.
 * By the desk itself; one that somebody had or judged stays where it is.
 */
export const reroute: Decide<'RerouteTicket'> = ({ ticket, command, given, plan, now }) => {
  if (given.by.id !== DESK.id) return refuse({ reason: 'notStaff' });
  const untouched = ticket.walk.length === 1 && ticket.walk[0].takenAt === null && !ticket.impactConfirmed;
  if (ticket.status !== 'untaken' || !untouched) return refuse(notNow(ticket));
  const { to, priority, route } = command;
  if (findTier(plan, to) === undefined) return refuse({ reason: 'noSuchTier' });
  if (to === ticket.tier && priority === ticket.priority) return refuse({ reason: 'nothingChanged' });
  return happened({ type: 'TicketRerouted', at: now, to, priority, route });
};
