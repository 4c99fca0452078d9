import type { Card } from '../../src/cards/adaptive-card.js';
import { renderIntakeCard } from '../../src/cards/intake-card.js';
import { renderMyTicketsCard } from '../../src/cards/my-tickets-card.js';
import { renderQuestionCard } from '../../src/cards/question-card.js';
import { renderLapsedCard, renderRemindedCard } from '../../src/cards/reminded-card.js';
import { renderReplyCard, renderWordCard } from '../../src/cards/reply-card.js';
import { renderRequestCard } from '../../src/cards/request-card.js';
import { say } from '../../src/cards/say.js';
import { renderSolutionCard } from '../../src/cards/solution-card.js';
import { renderStatusCard } from '../../src/cards/status-card.js';
import { renderTierCard } from '../../src/cards/tier-card.js';
import type { Reading } from '../../src/cards/views.js';
import { CATEGORIES } from '../../src/domain/support-plan.js';
import type { Bridge } from '../../src/domain/bridge/bridge.js';
import type { Draft } from '../../src/domain/intake/draft.js';
import type { Person } from '../../src/domain/people.js';
import { renderVerdictCard } from '../../src/cards/verdict-card.js';
import { DAY, MINUTE } from '../../src/domain/instant.js';
import type { TextId, Ticket } from '../../src/domain/ticket/ticket.js';
import type { TicketVerb } from '../../src/domain/ticket/verbs.js';
import { bridgeCards } from './bridge-cards.js';
import { BRIDGES } from './sample-bridges.js';
import { extensionCards } from './extension-cards.js';
import { knownIssueCards } from './known-issue-cards.js';
import { sampleBackground } from './sample-background.js';
import { staffCards } from './staff-cards.js';
import { ana, bo, cho, dan, DRAFT, SAMPLES, sampleWords, textId } from './sample-tickets.js';

/** What the three channels offer together in each state, and what the requester is offered. */
export const STAFF_VERBS: Readonly<Record<Ticket['status'], readonly TicketVerb[]>> = {
  untaken: ['ticket.take', 'ticket.pass', 'ticket.ask', 'ticket.classify'],
  working: [
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
  ],
  waiting: ['ticket.take', 'ticket.release', 'ticket.ask', 'ticket.escalate', 'ticket.duplicate', 'ticket.solve'],
  solved: ['ticket.take', 'ticket.tell', 'ticket.acknowledge', 'ticket.makeKnown', 'ticket.classify'],
  told: ['ticket.acknowledge', 'ticket.makeKnown', 'ticket.classify'],
  linked: ['ticket.untie'],
  closed: [],
};
export const REQUESTER_VERBS: Readonly<Record<Ticket['status'], readonly TicketVerb[]>> = {
  untaken: ['ticket.withdraw'],
  working: ['ticket.withdraw'],
  waiting: ['ticket.withdraw'],
  solved: ['ticket.withdraw'],
  told: ['ticket.confirm', 'ticket.notFixed', 'ticket.withdraw'],
  linked: ['ticket.withdraw'],
  closed: ['ticket.reopen'],
};

export interface Sampled {
  readonly tickets: Readonly<Record<string, Ticket>>;
  readonly words: ReadonlyMap<TextId, string>;
  readonly draft: Draft;
  readonly bridges: Readonly<Record<string, Bridge>>;
  readonly members: readonly Person[];
  readonly sentence: string;
  readonly reachable: boolean;
  readonly reason?: string;
}

export const SAMPLED: Sampled = {
  tickets: SAMPLES,
  words: sampleWords(),
  draft: DRAFT,
  bridges: BRIDGES,
  members: [ana, bo, cho, dan],
  sentence: say('en', 'say.help'),
  reachable: true,
};

/** As of a ticket that has been with two tiers. */
const spent = [
  { tier: 1, time: 20 * MINUTE },
  { tier: 2, time: 190 * MINUTE },
] as const;

const reminded = (step: 'answer' | 'confirm') => ({
  notice: { kind: 'reminded', ticket: 'T-1042', step, until: DRAFT.changedAt + 3 * DAY } as const,
  now: DRAFT.changedAt,
});

const about = (name: string): TextId => textId(name);

/** Every card in one language, named. */
export const allCards = (language: Reading['language'], sampled: Sampled = SAMPLED): Readonly<Record<string, Card>> => {
  const { words, tickets, draft, members, reachable } = sampled;
  const reading: Reading = { language, timeZone: 'Asia/Taipei', words, reason: sampled.reason };
  const cards: Record<string, Card> = {};
  for (const [name, ticket] of Object.entries(tickets)) {
    const mine = { ...reading, ticket, verbs: REQUESTER_VERBS[ticket.status] };
    const verbs = STAFF_VERBS[ticket.status];
    cards[`tier-${name}`] = renderTierCard({ ...reading, ticket, seats: [1, 2, 3], verbs, members, reachable, spent });
    const background = sampleBackground(sampled.sentence, ticket.sentAt);
    cards[`tier-background-${name}`] = renderTierCard({
      ...{ ...reading, ticket, seats: [1, 2, 3], verbs, members, reachable, background },
      department: sampled.sentence,
    });
    cards[`request-reported-${name}`] = renderRequestCard({ ...mine, background });
    cards[`request-${name}`] = renderRequestCard(mine);
    cards[`request-closed-hours-${name}`] = renderRequestCard({ ...mine, backAt: ticket.sentAt + 3 * DAY });
    cards[`status-${name}`] = renderStatusCard({ ...mine, reader: 'requester' });
    cards[`status-staff-${name}`] = renderStatusCard({ ...mine, reader: 'staff', spent });
    cards[`reminded-answer-${name}`] = renderRemindedCard({ ...reading, ticket, ...reminded('answer') });
    cards[`reminded-confirm-${name}`] = renderRemindedCard({ ...reading, ticket, ...reminded('confirm') });
    cards[`lapsed-${name}`] = renderLapsedCard({ ...reading, ticket });
    cards[`question-${name}`] = renderQuestionCard({ ...mine, about: about('question') });
    cards[`solution-${name}`] = renderSolutionCard({ ...mine, about: about('message') });
  }
  const list = Object.values(tickets);
  const categories = CATEGORIES.slice(0, 5);
  const open = (['answer', 'notFixed', 'reopen'] as const).map((as, index) => ({
    number: `T-${1042 + index}` as const,
    title: sampled.sentence,
    as,
  }));
  const intake = { ...reading, draft, categories, open, then: 'send' as const };
  const reminder = { at: draft.changedAt, until: draft.changedAt + DAY };
  const pictures = ['one', 'two'] as unknown as typeof draft.pictures;
  cards['intake-open'] = renderIntakeCard({ ...intake, open: [] });
  cards['intake-beside-tickets'] = renderIntakeCard(intake);
  cards['intake-asked-about'] = renderIntakeCard({
    ...intake,
    draft: { ...draft, reminder, pictures, files: [sampled.sentence] },
  });
  cards['intake-sent'] = renderIntakeCard({ ...intake, draft: { ...draft, state: 'sent', ticket: 'T-1042' } });
  cards['intake-cancelled'] = renderIntakeCard({ ...intake, draft: { ...draft, state: 'cancelled' } });
  cards['intake-dropped'] = renderIntakeCard({ ...intake, draft: { ...draft, state: 'dropped' } });
  cards['verdict-one'] = renderVerdictCard({ ...reading, tickets: list.slice(0, 1) });
  cards['verdict-several'] = renderVerdictCard({ ...reading, tickets: list });
  cards['verdict-none'] = renderVerdictCard({ ...reading, tickets: [] });
  cards['reply'] = renderReplyCard({ ...reading, text: sampled.sentence, person: true });
  cards['word'] = renderWordCard({ ...reading, ticket: tickets['working']!, text: about('answer'), by: cho });
  cards['my-tickets'] = renderMyTicketsCard({ ...reading, tickets: list });
  cards['my-tickets-none'] = renderMyTicketsCard({ ...reading, tickets: [] });
  Object.assign(cards, extensionCards(reading, sampled), staffCards(reading, sampled), bridgeCards(reading, sampled));
  Object.assign(cards, knownIssueCards(reading, sampled));
  return cards;
};
