import type { PersonId } from '../../domain/people.js';
import type { Address } from '../../ports/places.js';
import type { Tables } from '../../ports/store.js';
import type { Desk } from '../desk.js';

const OPEN_AT_MOST = 100;

/**
 * Brings the cards of the person's tickets up to date: they say whether the person can be reached, and what had been given
 * up is tried again when that is so once more.
 */
export const touchOpen = async (tables: Tables, person: PersonId): Promise<void> => {
  const open = await tables.tickets.ofRequester(person, { open: true, limit: OPEN_AT_MOST });
  for (const ticket of open) await tables.posts.touch({ ticket: ticket.number });
};

/** A person blocked or never installed the bot: the cards of their tickets say so, and nothing more is sent. */
export const noteUnreachable = async (
  desk: Desk,
  address: Address | { readonly to: 'thread' | 'bridge' },
): Promise<void> => {
  if (address.to !== 'person') return;
  await desk.store.people.save({ id: address.person, reachable: false });
  await touchOpen(desk.store, address.person);
};
