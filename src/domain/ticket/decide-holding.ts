import type { Case, Decide } from './decide.js';
import type { TicketEvent } from './events.js';
import type { Status } from './ticket.js';
import { check, worksIn } from './check.js';
import { happened, named, refuse } from './decision.js';
import { holdingTier, isInHand } from './legal-verbs.js';

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

type Moving = Pick<Case<'MoveTicket'>, 'ticket' | 'command' | 'given' | 'plan' | 'now'>;

const moveHolder = ({ ticket, command: { from, to }, given, now }: Moving): TicketEvent[] => {
  const { holder } = ticket;
  if (!isInHand(ticket) || holder?.id !== from) return [];
  const by = named(given.by);
  if (to === null) return [{ type: 'TicketReleased', at: now, by, from: holder }];
  return [{ type: 'TicketPassed', at: now, by, from: holder, to: named(to) }];
};

/** While these last, somebody is going to be called back to the requester. */
const TO_BE_TOLD: readonly Status[] = ['untaken', 'working', 'waiting', 'solved'];

const moveContact = ({ ticket, command: { from, to }, given, now }: Moving): TicketEvent[] => {
  const { contact } = ticket;
  if (contact?.id !== from || !TO_BE_TOLD.includes(ticket.status)) return [];
  return [{ type: 'ContactPassed', at: now, by: named(given.by), from: contact, to: to === null ? null : named(to) }];
};

/** What somebody has of a ticket, work or word to the requester, goes to another; by that person or by who leads the tier. */
export const move: Decide<'MoveTicket'> = (of) => {
  const { ticket, command, given, plan } = of;
  const { to, from } = command;
  const holds = moveHolder(of);
  // In the contact's own tier the word to the requester goes with the work.
  const speaks = holds.length > 0 && ticket.tier === ticket.terms.contactTier ? [] : moveContact(of);
  if ((holds.length === 0 && speaks.length === 0) || to?.id === from) return refuse({ reason: 'nothingChanged' });
  const parts = [
    { tier: holdingTier(ticket, plan), events: holds },
    { tier: ticket.terms.contactTier, events: speaks },
  ].filter(({ events }) => events.length > 0);
  const own = given.by.id === from;
  const led = parts.filter(({ tier }) => own || given.by.leads.includes(tier));
  const [first] = led;
  if (first === undefined) return refuse({ reason: 'notLead', tier: parts[0]?.tier ?? ticket.tier });
  const fitting = led.filter(({ tier }) => to === null || worksIn(to, tier));
  if (to !== null && fitting.length === 0) return refuse({ reason: 'notAMember', person: named(to), tier: first.tier });
  return happened(...fitting.flatMap(({ events }) => events));
};
