import { DESK } from '../domain/ticket/commands.js';
import { isOpen, type Ticket, type TicketNumber } from '../domain/ticket/ticket.js';
import { carryOut } from './commit-change.js';
import type { Desk } from './desk.js';

/** What the original has to give: its solution once its requester was told, nothing once it ended without one. */
const outcomeOf = (original: Ticket): 'wait' | 'told' | 'ended' => {
  if (original.told !== null) return 'told';
  return isOpen(original) && original.status !== 'linked' ? 'wait' : 'ended';
};

const follow = async (desk: Desk, number: TicketNumber, original: Ticket): Promise<void> => {
  await desk.store.write(async (tables) => {
    const ticket = await tables.tickets.lock(number);
    if (ticket?.duplicateOf !== original.number) return { drop: null };
    const change = { tables, plan: desk.plan(), newId: desk.newId, now: desk.clock.now() };
    const told = outcomeOf(original) === 'told';
    const solution = told ? original.solution : null;
    const message = told ? (original.told?.message ?? null) : null;
    const by = { ...DESK, tiers: [], leads: [], admin: false };
    await carryOut(change, ticket, { type: 'FollowOriginal', solution, message }, { by, seen: null });
    return { keep: null };
  });
};

/** Gives every ticket that is tied to this one what became of it: nobody who was told to wait is forgotten. */
export const followOriginal = async (desk: Desk, number: TicketNumber): Promise<void> => {
  const original = await desk.store.tickets.find(number);
  if (original === undefined || outcomeOf(original) === 'wait') return;
  for (const duplicate of await desk.store.tickets.duplicatesOf(number)) await follow(desk, duplicate, original);
};
