import type { Actor } from '../people.js';
import type { SupportPlan, TierNumber } from '../support-plan.js';
import { worksIn } from '../ticket/check.js';
import { filingTier } from '../ticket/microsoft-case.js';
import type { Refusal } from '../ticket/refusals.js';
import type { Ticket } from '../ticket/ticket.js';

/**
 * A packet has a person's devices in it: it is for the tier that has the ticket and for who files cases, and it is read
 * in the channel of that tier or of the highest. `elsewhere`: the person may, and this is not the channel.
 */
export const mayNotSeePacket = (
  { tier }: Pick<Ticket, 'tier'>,
  by: Actor,
  seats: readonly TierNumber[],
  plan: SupportPlan,
): Refusal | 'elsewhere' | null => {
  if (!worksIn(by, tier) && by.mayFile !== true) return { reason: 'notYourTier', tier };
  return seats.includes(tier) || seats.includes(filingTier(plan)) ? null : 'elsewhere';
};
