import { check, checkMoment } from './check.js';
import type { Decide } from './decide.js';
import { happened, named, refuse } from './decision.js';
import { lastHands } from './legal-verbs.js';
import { AS_USUAL } from './surroundings.js';

/**
 * Undoes a wrong duplicate, for the people of the tier that tied it and for who has the original, in whatever tier: both
 * can see that the two are not the same. It is back where it was, or in that queue where its holder is not there.
 */
export const untie: Decide<'UntieTicket'> = ({ ticket, command, given, plan, now }) => {
  const { originalHolder, why } = command;
  const allowed = given.by.id === originalHolder ? checkMoment : check;
  const refused = allowed(ticket, 'ticket.untie', given, plan);
  if (refused !== null) return refuse(refused);
  if (why === null) return refuse({ reason: 'missing', fields: ['why'] });
  return happened({
    type: 'TicketUntied',
    at: now,
    by: named(given.by),
    original: ticket.duplicateOf ?? ticket.number,
    why,
    ...lastHands(ticket, plan, given.around ?? AS_USUAL),
  });
};
