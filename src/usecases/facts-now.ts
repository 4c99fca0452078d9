import { MINUTE } from '../domain/instant.js';
import type { Facts } from '../domain/routing/facts.js';
import type { BridgeRules } from '../domain/support-plan.js';
import type { Ticket } from '../domain/ticket/ticket.js';
import type { Desk } from './desk.js';
import { circumstancesOf } from './route-for.js';

/**
 * What a bridge rule decides on, as it stands at this moment. How many are hit counts only once staff confirmed it, unless
 * the plan trusts requesters: their word alone rings nobody.
 */
export const factsNow = async (
  desk: Desk,
  ticket: Ticket,
  { trustRequester }: Pick<BridgeRules, 'trustRequester'>,
): Promise<Facts> => {
  const at = desk.clock.now();
  const person = await desk.store.people.find(ticket.requester.id);
  const said = await desk.store.texts.get([ticket.subject.text]);
  const about = { subject: ticket.subject, requester: ticket.requester.id, at };
  const { department, phase, similarRequesters } = await circumstancesOf(desk, desk.store, about, person);
  const { category, platform, errorCodes, impact } = ticket.subject;
  return {
    ticket: {
      text: said.get(ticket.subject.text) ?? '',
      category,
      platform,
      errorCodes,
      impact: ticket.impactConfirmed || trustRequester ? impact : null,
      impactConfirmed: ticket.impactConfirmed,
      tier: ticket.tier,
      priority: ticket.priority,
      ageMinutes: Math.floor((at - ticket.sentAt) / MINUTE),
    },
    requester: { department },
    phase,
    similar: { requesters: similarRequesters },
  };
};
