import { renderBridgeCard } from '../../cards/bridge-card.js';
import type { TicketBridges } from '../../cards/views.js';
import { isOpenBridge, type Bridge } from '../../domain/bridge/bridge.js';
import { legalBridgeVerbs } from '../../domain/bridge/verbs.js';
import { isOpen, type TextId, type Ticket } from '../../domain/ticket/ticket.js';
import type { Card } from '../../ports/inbound.js';
import type { ChannelId } from '../../ports/places.js';
import type { Tables } from '../../ports/store.js';
import type { Desk } from '../desk.js';
import { threadLinks } from '../staff/thread-links.js';

/** More would fill the card. */
const TICKETS = 10;

/** All the words that a bridge points to. */
export const textsOfBridge = ({ reason, stopped, outcome }: Bridge): readonly TextId[] => [
  ...(reason.kind === 'person' ? [reason.why] : []),
  ...(stopped === null ? [] : [stopped.why]),
  ...(outcome === null ? [] : [outcome.text]),
];

/** The bridge as the people of a tier see it in their channel. */
export const showBridge = async (
  desk: Pick<Desk, 'plan' | 'teams'>,
  tables: Tables,
  bridge: Bridge,
  { channel, reason }: { readonly channel: ChannelId; readonly reason?: string | undefined },
): Promise<Card> => {
  const plan = desk.plan();
  const numbers = bridge.tickets.slice(0, TICKETS).map(({ ticket }) => ticket);
  const found = await Promise.all(numbers.map((number) => tables.tickets.find(number)));
  const tickets = found.filter((ticket) => ticket !== undefined);
  return renderBridgeCard({
    bridge,
    tickets,
    links: await threadLinks(desk, tables, tickets, channel),
    verbs: legalBridgeVerbs(bridge),
    ...(await tables.texts.read(textsOfBridge(bridge))),
    language: plan.organisation.languages[0],
    timeZone: plan.organisation.timeZone,
    reason,
  });
};

/** What the card of a ticket shows of its bridges; undefined where there is nothing to show or to open. */
export const bridgesOf = async (
  desk: Pick<Desk, 'plan'>,
  tables: Tables,
  ticket: Ticket,
): Promise<TicketBridges | undefined> => {
  const bridges = await tables.bridges.ofTicket(ticket.number);
  const canOpen = desk.plan().bridge !== null && isOpen(ticket) && !bridges.some(isOpenBridge);
  if (!canOpen && bridges.length === 0) return undefined;
  return { bridges, canOpen, proposal: canOpen ? await tables.bridges.proposal(ticket.number) : null };
};
