import { normalise, tokenise } from '../intake/normalise.js';
import type { Actor, PersonId } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import type { Ticket } from './ticket.js';

/** Longer ones are no words; more of them find nothing better. */
const LONGEST_TERM = 64;
const MOST_TERMS = 60;
const MOST_ASKED = 8;

// Words are letters and digits alone: nothing that somebody typed is ever taken for the beginning of one of these two.
const ofTier = (tier: TierNumber): string => `:tier:${String(tier)}`;
const ofRequester = (requester: PersonId): string => `:requester:${requester}`;

const termsIn = (text: string, most: number): readonly string[] =>
  [...new Set(tokenise(normalise(text)))].filter((term) => term.length <= LONGEST_TERM).slice(0, most);

/** The tiers whose people may find a ticket: those that had it, and the one that speaks for it. */
export const tiersOf = (ticket: Ticket): readonly TierNumber[] => [
  ...new Set([ticket.terms.contactTier, ...ticket.walk.map((visit) => visit.tier)]),
];

/** What a ticket is found by: number, words of its title, error codes; and whose search may find it. */
export const searchTerms = (ticket: Ticket): readonly string[] => [
  ...tiersOf(ticket).map(ofTier),
  ofRequester(ticket.requester.id),
  ...new Set([
    ticket.number.slice('T-'.length),
    ...termsIn([ticket.subject.title, ...ticket.subject.errorCodes].join(' '), MOST_TERMS),
  ]),
];

/** What somebody looks for, as a search understands it. */
export interface TicketSearch {
  /** One of them has to be there: which tickets the searcher may see at all. */
  readonly among: readonly [string, ...string[]];
  /** Each of them has to begin one of the ticket's words; none finds the newest. */
  readonly words: readonly string[];
}

/** `by`: by our own records. Leads count as of their tier; an administrator sees no more than anybody. */
export const readSearch = (by: Pick<Actor, 'id' | 'tiers' | 'leads'>, words: string): TicketSearch => ({
  among: [ofRequester(by.id), ...new Set([...by.tiers, ...by.leads].map(ofTier))],
  words: termsIn(words.replace(/^\s*(?:t\s*-?\s*|#\s*)(?=\d)/i, ''), MOST_ASKED),
});
