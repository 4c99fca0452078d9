import { check, isStaff, notNow, worksIn } from './check.js';
import type { Decide } from './decide.js';
import { happened, named, refuse } from './decision.js';
import { isOpen } from './ticket.js';

/** Asks the requester; whoever asks about a ticket that nobody has takes it with that. */
export const ask: Decide<'AskRequester'> = ({ ticket, command, given, plan, now }) => {
  const refused = check(ticket, 'ticket.ask', given, plan);
  if (refused !== null) return refuse(refused);
  if (command.question === null) return refuse({ reason: 'missing', fields: ['question'] });
  const by = named(given.by);
  const asked = { type: 'QuestionAsked', at: now, by, question: command.question } as const;
  if (ticket.holder !== null) return happened(asked);
  return happened({ type: 'TicketTaken', at: now, by, from: null }, asked);
};

/** A word to the requester that asks nothing: from any tier that has or had the ticket, and from its contact tier. */
export const reply: Decide<'ReplyToRequester'> = ({ ticket, command, given, now }) => {
  const { by } = given;
  if (!isStaff(by)) return refuse({ reason: 'notStaff' });
  const tiers = [ticket.terms.contactTier, ...ticket.walk.map((visit) => visit.tier)];
  if (!tiers.some((tier) => worksIn(by, tier))) return refuse({ reason: 'notYourTier', tier: ticket.tier });
  if (!isOpen(ticket)) return refuse(notNow(ticket));
  if (command.text === null) return refuse({ reason: 'missing', fields: ['text'] });
  return happened({ type: 'StaffReplied', at: now, by: named(by), text: command.text });
};

/** A note that was taken before goes to the requester, once. */
export const sendNote: Decide<'SendNote'> = (of) => {
  const { ticket, command } = of;
  const taken = ticket.words.some((word) => word.kind === 'note' && word.text === command.note);
  const sent = ticket.words.some((word) => word.kind === 'reply' && word.text === command.note);
  if (sent) return refuse({ reason: 'alreadySent' });
  return reply({ ...of, command: { type: 'ReplyToRequester', text: taken ? command.note : null } });
};

/** A note among staff. */
export const takeNote: Decide<'TakeNote'> = ({ command, given, now }) => {
  if (!isStaff(given.by)) return refuse({ reason: 'notStaff' });
  if (command.text === null) return refuse({ reason: 'missing', fields: ['text'] });
  return happened({ type: 'NoteTaken', at: now, by: named(given.by), text: command.text });
};
