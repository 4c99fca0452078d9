import type { Card } from '../../src/cards/adaptive-card.js';
import { renderMyWorkCard } from '../../src/cards/my-work-card.js';
import { renderNotedCard } from '../../src/cards/noted-card.js';
import { renderQueueCard } from '../../src/cards/queue-card.js';
import { renderTierCard } from '../../src/cards/tier-card.js';
import type { QueueCardView, Reading } from '../../src/cards/views.js';
import type { WeekHours } from '../../src/domain/support-plan.js';
import { AS_USUAL } from '../../src/domain/ticket/surroundings.js';
import { legalVerbs } from '../../src/domain/ticket/legal-verbs.js';
import type { Ticket, TicketNumber } from '../../src/domain/ticket/ticket.js';
import { threeTiers } from '../helpers/plans.js';
import type { Sampled } from './all-cards.js';
import { ana, bo, cho, START, textId } from './sample-tickets.js';

const office = { from: 9 * 60, to: 18 * 60 };
export const WEEK: WeekHours = [office, office, office, office, office, { from: 600, to: 720 }, null];
const LINK =
  'https://teams.microsoft.com/l/message/19%3Atier1%40thread.tacv2/1757923200123?tenantId=7f3d1c8e-2b64-4f0a-9c15-5a1e0b7d2f90&parentMessageId=1757923200123';

const linked = (tickets: readonly Ticket[]): ReadonlyMap<TicketNumber, string> =>
  new Map(tickets.map((ticket) => [ticket.number, LINK]));

/** Lists number their tickets: the samples all have the same number. */
const numbered = (tickets: readonly Ticket[]): readonly Ticket[] =>
  tickets.map((ticket, index) => ({ ...ticket, number: `T-${String(1042 + index)}` as TicketNumber }));

/** What staff read in daily use, named. */
export const staffCards = (reading: Reading, { tickets, members, words }: Sampled): Readonly<Record<string, Card>> => {
  const cards: Record<string, Card> = {};
  const list = numbered(Object.values(tickets));
  const listing = { ...reading, links: linked(list), late: new Map([[list.at(-1)!.number, START]]) };
  const away = [{ person: bo, until: START }];
  const queues: QueueCardView['queues'] = ([1, 2, 3] as const).map((tier) => ({
    tier,
    name: tickets['working']!.terms.tiers[tier - 1]!.name,
    tickets: tier === 3 ? [] : list,
    hours: WEEK,
    away: tier === 1 ? away : [],
  }));
  cards['queue'] = renderQueueCard({ ...listing, queues, person: ana.id });
  cards['my-work'] = renderMyWorkCard({ ...listing, tickets: list });
  cards['my-work-none'] = renderMyWorkCard({ ...listing, tickets: [] });
  cards['noted'] = renderNotedCard({ ...reading, ticket: tickets['working']!, note: textId('note'), tiers: [1, 2] });
  for (const status of ['untaken', 'waiting', 'solved', 'told'] as const) {
    const ticket: Ticket = { ...(tickets[status] ?? list[0]!), reporter: cho, reach: textId('question') };
    cards[`tier-by-voice-${status}`] = renderTierCard({
      ...reading,
      ticket,
      words,
      seats: [1, 2, 3],
      verbs: legalVerbs(ticket, threeTiers, [1, 2, 3], { ...AS_USUAL, unreachable: true }),
      members,
      away: new Map([[bo.id, START]]),
      reachable: false,
      reach: 'gil@contoso.example',
    });
  }
  return cards;
};
