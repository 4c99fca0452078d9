import type { Card } from '../../src/cards/adaptive-card.js';
import { renderIntakeCard } from '../../src/cards/intake-card.js';
import { renderIssueCard } from '../../src/cards/issue-card.js';
import { renderKnownIssuesCard } from '../../src/cards/known-issues-card.js';
import { renderTierCard } from '../../src/cards/tier-card.js';
import type { KnownView, OfferView, Reading } from '../../src/cards/views.js';
import { legalProposalVerbs } from '../../src/domain/known-issues/decide-proposal.js';
import type { Proposal, ProposalState } from '../../src/domain/known-issues/proposal.js';
import { CATEGORIES } from '../../src/domain/support-plan.js';
import type { Ticket } from '../../src/domain/ticket/ticket.js';
import { knownIssue } from '../helpers/known-issues.js';
import type { Sampled } from './all-cards.js';
import { cho, eve, START } from './sample-tickets.js';

/** As much as an entry may hold of somebody's words. */
const proposalOf = (state: ProposalState, words: string, ticket: Ticket): Proposal => ({
  version: 1,
  state,
  entry: knownIssue('own-t-1042', {
    ...{
      title: words,
      codes: ['0x80180014', words],
      symptoms: [words, words],
      userSteps: [words],
      staffSteps: [words],
    },
  }),
  language: 'en',
  ticket: ticket.number,
  by: cho,
  at: START,
  decided: state === 'proposed' ? null : { by: eve, at: START, why: state === 'approved' ? null : words },
});

const matches = (words: string): readonly KnownView[] =>
  [1, 2, 3].map((tier) => ({
    ...{ issue: `issue-${String(tier)}`, title: words, offered: tier < 3, tried: tier === 1, tier: tier as 1 | 2 | 3 },
    steps: tier === 3 ? null : [words, words],
    source: tier === 2 ? null : 'https://learn.microsoft.com/troubleshoot/mem/intune/device-enrollment/enrolment',
  }));

/** Known issues wherever they are shown, named. */
export const knownIssueCards = (
  reading: Reading,
  { tickets, sentence, draft, reachable }: Sampled,
): Readonly<Record<string, Card>> => {
  const cards: Record<string, Card> = {};
  const ticket = tickets['solved'] ?? Object.values(tickets)[0]!;
  for (const state of ['proposed', 'approved', 'declined', 'withdrawn'] as const) {
    const proposal = proposalOf(state, sentence, ticket);
    const verbs = legalProposalVerbs(proposal);
    const link = state === 'declined' ? null : 'https://teams.microsoft.com/l/message/1/2';
    cards[`known-issue-${state}`] = renderIssueCard({
      ...{ ...reading, proposal, ticket, link, verbs, categories: CATEGORIES, other: 'zh-TW' },
    });
  }
  const one = { issue: 'one', title: sentence, offered: 9, solved: 4, notSolved: 3 };
  cards['known-issues'] = renderKnownIssuesCard({
    ...{ ...reading, all: 115, useful: [one], useless: [one], staleCount: 7 },
    stale: [{ issue: 'one', title: sentence, reviewed: '2025-01-01' }],
    waiting: [proposalOf('proposed', sentence, ticket)],
  });
  cards['tier-with-known'] = renderTierCard({
    ...{ ...reading, ticket, seats: [1, 2], verbs: ['ticket.makeKnown'], members: [], reachable },
    ...{ known: matches(sentence), proposal: proposalOf('approved', sentence, ticket) },
  });
  const offers: readonly OfferView[] = [1, 2, 3].map((n) => ({
    ...{ issue: `issue-${String(n)}`, title: sentence, steps: [sentence, sentence, sentence] },
  }));
  const intake = { ...reading, categories: CATEGORIES, open: [], then: 'send' } as const;
  cards['intake-offers'] = renderIntakeCard({ ...intake, draft, offers });
  cards['intake-fixed'] = renderIntakeCard({ ...intake, draft: { ...draft, state: 'fixed', fixedBy: 'one' }, offers });
  return cards;
};
