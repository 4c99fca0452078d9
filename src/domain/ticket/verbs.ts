/** Every button of a ticket, by the name it carries on the wire. */
export const TICKET_VERBS = [
  'ticket.take',
  'ticket.release',
  'ticket.pass',
  'ticket.ask',
  'ticket.escalate',
  'ticket.return',
  'ticket.redirect',
  'ticket.duplicate',
  'ticket.classify',
  'ticket.solve',
  'ticket.acknowledge',
  'ticket.tell',
  'ticket.recordAnswer',
  'ticket.recordTold',
  'ticket.recordConfirmed',
  'ticket.recordNotFixed',
  'ticket.confirm',
  'ticket.notFixed',
  'ticket.withdraw',
  'ticket.reopen',
] as const;
export type TicketVerb = (typeof TICKET_VERBS)[number];
