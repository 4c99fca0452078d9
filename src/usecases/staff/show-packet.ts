import type { Notice } from '../../domain/attention/notice.js';
import { mayNotSeePacket } from '../../domain/packet/may-see-packet.js';
import { draftPacket } from '../../domain/packet/draft-packet.js';
import type { Packet } from '../../domain/packet/packet.js';
import { findTier } from '../../domain/support-plan.js';
import type { TextId, Ticket, TicketNumber } from '../../domain/ticket/ticket.js';
import type { Desk } from '../desk.js';
import type { Heard } from '../hear-in-channel.js';
import { sayingToStaff } from '../tell-back.js';

/** `packet T-1042`: shown to those whom it concerns, in their channel. */
export const showPacket = async (
  { desk, tables, by, seats, language }: Heard,
  number: TicketNumber,
): Promise<Notice> => {
  const ticket = await tables.tickets.find(number);
  if (ticket === undefined) return sayingToStaff('noSuchTicket', language, { ticket: number });
  const plan = desk.plan();
  const refusal = mayNotSeePacket(ticket, by, seats, plan);
  if (refusal === null) return { kind: 'packet', ticket: number, language };
  if (refusal !== 'elsewhere') return { kind: 'refused', refusal, ticket: number, language };
  const tier = findTier(plan, ticket.tier)?.name ?? String(ticket.tier);
  return sayingToStaff('packetElsewhere', language, { ticket: number, tier });
};

/** With what is known when it is sent; erased words are not in it. */
export const packetNow = async (
  { store }: Pick<Desk, 'store'>,
  ticket: Ticket,
  texts: ReadonlyMap<TextId, string>,
): Promise<Packet> => {
  const pictures = await store.pictures.of({ ticket: ticket.number });
  return draftPacket({
    ticket,
    texts,
    background: await store.backgrounds.find(ticket.number),
    principalName: (await store.people.find(ticket.requester.id))?.principalName ?? null,
    pictures: pictures.filter(({ state }) => state === 'kept').length,
  });
};
