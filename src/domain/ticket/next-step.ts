import type { Person } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import { openCase } from './microsoft-case.js';
import type { Ticket, TicketNumber } from './ticket.js';

/** Whose turn it is and what for; a ticket without one would be lost. */
export type NextStep =
  | {
      readonly whose: 'tier';
      readonly tier: TierNumber;
      readonly person: Person | null;
      readonly step: 'take' | 'solve' | 'tell';
    }
  | { readonly whose: 'requester'; readonly person: Person; readonly step: 'answer' | 'confirm' }
  /** Microsoft answers; the one who filed the case brings it back. */
  | { readonly whose: 'microsoft'; readonly person: Person; readonly caseNumber: string }
  | { readonly whose: 'original'; readonly ticket: TicketNumber }
  | { readonly whose: 'nobody' };

export const nextStep = (ticket: Ticket): NextStep => {
  const { tier, holder, requester } = ticket;
  switch (ticket.status) {
    case 'untaken':
      return { whose: 'tier', tier, person: null, step: 'take' };
    case 'working': {
      const filed = openCase(ticket);
      if (filed !== null) return { whose: 'microsoft', person: filed.by, caseNumber: filed.caseNumber };
      return { whose: 'tier', tier, person: holder, step: 'solve' };
    }
    case 'waiting':
      return { whose: 'requester', person: requester, step: 'answer' };
    case 'solved':
      return { whose: 'tier', tier: ticket.terms.contactTier, person: ticket.contact, step: 'tell' };
    case 'told':
      return { whose: 'requester', person: requester, step: 'confirm' };
    case 'linked':
      return { whose: 'original', ticket: ticket.duplicateOf ?? ticket.number };
    case 'closed':
      return { whose: 'nobody' };
  }
};
