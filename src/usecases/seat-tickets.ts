import type { SupportPlan, TierNumber } from '../domain/support-plan.js';
import type { NewId } from '../ports/ids.js';
import type { Tables } from '../ports/store.js';
import { channelOf } from './channels.js';

/** Work of that name brings the tickets of all tiers to where the tiers sit now. */
export const SEAT_TICKETS = 'seat-tickets';

const MOST = 1_000;

/**
 * A tier that moved to another channel finds its open tickets there: each gets a card, and the cards left behind, where
 * nobody of the tier sits any more, lose their buttons.
 */
export const seatTickets = async (
  { tables, plan, newId }: { readonly tables: Tables; readonly plan: SupportPlan; readonly newId: NewId },
  tiers: readonly TierNumber[],
): Promise<void> => {
  const known = await tables.channels.all();
  for (const tier of tiers) {
    const channel = channelOf(plan, known, tier);
    for (const { number } of await tables.tickets.queue(tier, MOST)) {
      const posts = await tables.posts.of({ ticket: number });
      if (posts.some(({ kind, address }) => kind === 'tier' && address.to === 'channel' && address.channel === channel))
        continue;
      const address = { to: 'channel', channel, thread: null } as const;
      await tables.posts.touch({ ticket: number });
      await tables.posts.add({ id: newId(), kind: 'tier', ticket: number, draft: null, about: null, address });
    }
  }
};
