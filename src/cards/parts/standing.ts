import { openCase } from '../../domain/ticket/microsoft-case.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Container, ContainerStyle, Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { box, words } from './lettering.js';

const COLOURS: Readonly<Record<Ticket['status'], ContainerStyle>> = {
  untaken: 'warning',
  working: 'accent',
  waiting: 'emphasis',
  solved: 'good',
  told: 'good',
  linked: 'emphasis',
  closed: 'emphasis',
};

/** Where the ticket stands, for staff: one line that says whose turn it is and since when. */
export const standingLine = (sheet: Sheet, ticket: Ticket): string => {
  const time = sheet.time(ticket.since);
  const tier = sheet.tier(ticket, ticket.tier);
  const contactTier = sheet.tier(ticket, ticket.terms.contactTier);
  const name = sheet.name(ticket.holder);
  switch (ticket.status) {
    case 'untaken':
      return sheet.say('status.untaken', { tier, time });
    case 'working': {
      const filed = openCase(ticket);
      if (filed === null) return sheet.say('status.working', { name, tier, time });
      return sheet.say('status.case', { name, tier, time: sheet.time(filed.openedAt), number: filed.caseNumber });
    }
    case 'waiting':
      return sheet.say('status.waiting', { name, tier, time });
    case 'solved':
      return ticket.contact === null
        ? sheet.say('status.solvedQueue', { tier: contactTier, time })
        : sheet.say('status.solved', { name: sheet.name(ticket.contact), time });
    case 'told':
      return sheet.say('status.told', { name: sheet.name(ticket.requester), time });
    case 'linked':
      return sheet.say('status.linked', { original: ticket.duplicateOf ?? '', time });
    case 'closed':
      return sheet.say(`status.${ticket.ending ?? 'confirmed'}`, { time });
  }
};

/** The same for the requester: friendly, and nothing of what staff do among themselves. */
export const myStandingLine = (sheet: Sheet, ticket: Ticket): string => {
  const time = sheet.time(ticket.since);
  const tier = sheet.tier(ticket, ticket.terms.contactTier);
  const elsewhere = ticket.tier !== ticket.terms.contactTier;
  switch (ticket.status) {
    case 'untaken':
      return sheet.say(elsewhere ? 'mine.specialists' : 'mine.untaken', { tier, time });
    case 'working': {
      const filed = openCase(ticket);
      if (filed !== null) return sheet.say('mine.case', { tier, time: sheet.time(filed.openedAt) });
      return elsewhere
        ? sheet.say('mine.specialists', { tier, time })
        : sheet.say('mine.working', { name: sheet.name(ticket.holder), tier, time });
    }
    case 'waiting':
      return sheet.say('mine.waiting', { time });
    case 'solved':
      return sheet.say('mine.solved', { tier, time });
    case 'told':
      return sheet.say('mine.told', { time });
    case 'linked':
      return sheet.say('mine.linked', { tier, time });
    case 'closed':
      return sheet.say(`mine.${ticket.ending ?? 'confirmed'}`, { time });
  }
};

export const standing = (ticket: Ticket, line: string): readonly Container[] =>
  box(ticket.status === 'working' && openCase(ticket) !== null ? 'emphasis' : COLOURS[ticket.status], [
    words(line, { weight: 'bolder' }),
  ]);

/** The requester is alarmed by nothing but a question. */
const MY_COLOURS: typeof COLOURS = { ...COLOURS, untaken: 'accent', waiting: 'warning' };

/** The requester's line, and in the same box what it is about: a question, or what to do. */
export const myStanding = (sheet: Sheet, ticket: Ticket, below: readonly Element[] = []): readonly Container[] =>
  box(MY_COLOURS[ticket.status], [words(myStandingLine(sheet, ticket), { weight: 'bolder' }), ...below]);
