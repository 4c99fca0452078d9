import type { Card } from '../../src/cards/adaptive-card.js';
import { renderBridgeCard } from '../../src/cards/bridge-card.js';
import { renderTierCard } from '../../src/cards/tier-card.js';
import type { Reading, TicketBridges } from '../../src/cards/views.js';
import type { Bridge } from '../../src/domain/bridge/bridge.js';
import { legalBridgeVerbs } from '../../src/domain/bridge/verbs.js';
import type { Sampled } from './all-cards.js';

const LINK =
  'https://teams.microsoft.com/l/message/19%3Atier1%40thread.tacv2/1757923200123?tenantId=7f3d1c8e-2b64-4f0a-9c15-5a1e0b7d2f90&parentMessageId=1757923200123';

/** The card of a bridge in every state, and the card of a ticket that has one, had some, or is proposed one; named. */
export const bridgeCards = (
  reading: Reading,
  { tickets, members, reachable, bridges }: Sampled,
): Readonly<Record<string, Card>> => {
  const cards: Record<string, Card> = {};
  const ticket = tickets['working']!;
  const view = (bridge: Bridge) => ({
    ...reading,
    bridge,
    tickets: [ticket, { ...ticket, number: 'T-1043' as const }],
    links: new Map([['T-1042' as const, LINK]]),
    verbs: legalBridgeVerbs(bridge),
  });
  for (const [name, bridge] of Object.entries(bridges)) cards[`bridge-${name}`] = renderBridgeCard(view(bridge));
  const onTicket = (calls: TicketBridges): Card =>
    renderTierCard({ ...reading, ticket, seats: [1, 2, 3], verbs: ['ticket.solve'], members, reachable, calls });
  const { ringing, stopped, 'ended-with-outcome': ended } = bridges;
  cards['tier-call-proposed'] = onTicket({ bridges: [], canOpen: true, proposal: 'ticket.ageMinutes > 30' });
  cards['tier-call-possible'] = onTicket({ bridges: [ended!, stopped!], canOpen: true, proposal: null });
  cards['tier-call-open'] = onTicket({ bridges: [ringing!], canOpen: false, proposal: null });
  return cards;
};
