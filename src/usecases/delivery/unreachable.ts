import type { Address } from '../../ports/places.js';
import type { Desk } from '../desk.js';

const OPEN_AT_MOST = 100;

/** A person blocked or never installed the bot: the cards of their tickets say so, and nothing more is sent. */
export const noteUnreachable = async (desk: Desk, address: Address | { readonly to: 'thread' }): Promise<void> => {
  if (address.to !== 'person') return;
  await desk.store.people.save({ id: address.person, reachable: false });
  const open = await desk.store.tickets.ofRequester(address.person, { open: true, limit: OPEN_AT_MOST });
  for (const ticket of open) await desk.store.posts.touch({ ticket: ticket.number });
};
