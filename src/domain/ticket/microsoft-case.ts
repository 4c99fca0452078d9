import type { Instant } from '../instant.js';
import type { Person } from '../people.js';
import type { SupportPlan, TierNumber } from '../support-plan.js';
import type { TextId, Ticket } from './ticket.js';

/** A case that a person filed with Microsoft: tier 4. The desk remembers its number and waits with the ticket. */
export interface MicrosoftCase {
  /** As Microsoft gave it. */
  readonly caseNumber: string;
  /** Who filed it. */
  readonly by: Person;
  readonly openedAt: Instant;
  /** When the answer came, or the ticket was solved or closed without one; null while everybody waits. */
  readonly endedAt: Instant | null;
  readonly answer: TextId | null;
}

/** The case that the ticket waits for. */
export const openCase = (ticket: Pick<Ticket, 'cases'>): MicrosoftCase | null =>
  ticket.cases?.find((one) => one.endedAt === null) ?? null;

/** The tier that deals with Microsoft: the highest one. */
export const filingTier = (plan: SupportPlan): TierNumber => (plan.tiers.at(-1) ?? plan.tiers[0]).tier;

const NUMBER = /^[A-Z0-9][A-Z0-9 ._#/-]{2,39}$/i;

/** A case number that can stand on a card and be searched for; null for anything else. */
export const readCaseNumber = (said: string | null): string | null => {
  const number = said?.replace(/\s+/g, ' ').trim() ?? '';
  return NUMBER.test(number) ? number : null;
};

/** The cases after the open one ended. */
export const endCase = (ticket: Ticket, at: Instant, answer: TextId | null = null): Pick<Ticket, 'cases'> =>
  ticket.cases === undefined
    ? {}
    : { cases: ticket.cases.map((one) => (one.endedAt === null ? { ...one, endedAt: at, answer } : one)) };
