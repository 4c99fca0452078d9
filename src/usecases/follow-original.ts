import { DESK, type CommandOf } from '../domain/ticket/commands.js';
import { isOpen, type Ticket, type TicketNumber } from '../domain/ticket/ticket.js';
import { carryOut } from './commit-change.js';
import type { Desk } from './desk.js';

/**
 * What the original has to give: its solution once its requester was told, another original where it follows one itself,
 * nothing once it ended without one.
 */
const outcomeOf = (original: Ticket): 'wait' | 'told' | 'linked' | 'ended' => {
  if (original.told !== null) return 'told';
  if (original.status === 'linked') return 'linked';
  return isOpen(original) ? 'wait' : 'ended';
};

const commandFor = (original: Ticket): CommandOf<'FollowOriginal'> => {
  const outcome = outcomeOf(original);
  const { solution, told, duplicateOf } = original;
  if (outcome === 'told') return { type: 'FollowOriginal', solution, message: told?.message ?? null };
  const next = outcome === 'linked' && duplicateOf !== null ? { next: duplicateOf } : {};
  return { type: 'FollowOriginal', solution: null, message: null, ...next };
};

const follow = async (desk: Desk, number: TicketNumber, original: Ticket): Promise<void> => {
  await desk.store.write(async (tables) => {
    const ticket = await tables.tickets.lock(number);
    if (ticket?.duplicateOf !== original.number) return { drop: null };
    const change = { tables, plan: desk.plan(), calendar: desk.calendar(), newId: desk.newId, now: desk.clock.now() };
    const by = { ...DESK, tiers: [], leads: [], admin: false };
    await carryOut(change, ticket, commandFor(original), { by, seen: null });
    return { keep: null };
  });
};

/** Gives every ticket that is tied to this one what became of it: nobody who was told to wait is forgotten. */
export const followOriginal = async (desk: Desk, number: TicketNumber): Promise<void> => {
  const original = await desk.store.tickets.find(number);
  if (original === undefined || outcomeOf(original) === 'wait') return;
  for (const duplicate of await desk.store.tickets.duplicatesOf(number)) await follow(desk, duplicate, original);
};
