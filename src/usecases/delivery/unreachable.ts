import type { PersonId } from '../../domain/people.js';
import type { Address } from '../../ports/places.js';
import type { Desk } from '../desk.js';

const OPEN_AT_MOST = 100;

const touchOpen = async (desk: Desk, person: PersonId): Promise<void> => {
  const open = await desk.store.tickets.ofRequester(person, { open: true, limit: OPEN_AT_MOST });
  for (const ticket of open) await desk.store.posts.touch({ ticket: ticket.number });
};

/** A person blocked or never installed the bot: the cards of their tickets say so, and nothing more is sent. */
export const noteUnreachable = async (desk: Desk, address: Address | { readonly to: 'thread' }): Promise<void> => {
  if (address.to !== 'person') return;
  await desk.store.people.save({ id: address.person, reachable: false });
  await touchOpen(desk, address.person);
};

/** The person is back: what had been given up is brought now, and the cards of their tickets say no more that it cannot be. */
export const bringAgain = (desk: Desk, person: PersonId): Promise<void> => touchOpen(desk, person);
