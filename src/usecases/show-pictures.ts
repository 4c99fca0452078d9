import type { Draft } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import { isOpen, type TicketNumber } from '../domain/ticket/ticket.js';
import { isDeliveryError } from '../ports/delivery-error.js';
import type { Tables } from '../ports/store.js';
import { channelOf } from './channels.js';
import { SHOW_PICTURES } from './commit-change.js';
import type { Desk } from './desk.js';

export const showLater = (tables: Pick<Tables, 'dueWork'>, ticket: TicketNumber, now: Instant): Promise<void> =>
  tables.dueWork.schedule({ kind: SHOW_PICTURES, key: ticket, at: now });

/** The pictures of a draft go with its words. */
export const movePictures = async (tables: Tables, draft: Draft, ticket: TicketNumber, now: Instant): Promise<void> => {
  if (draft.pictures.length === 0) return;
  await tables.pictures.moveTo(draft.id, ticket);
  await showLater(tables, ticket, now);
};

/** Shows a ticket's pictures under its card at the tier that has it: each once in a channel, however often the ticket comes by. */
export const showPictures = (desk: Desk, number: TicketNumber): Promise<void> =>
  desk.store.write(async (tables) => {
    const ticket = await tables.tickets.find(number);
    if (ticket === undefined || !isOpen(ticket)) return { drop: undefined };
    const pictures = (await tables.pictures.of({ ticket: number })).filter((picture) => picture.state === 'kept');
    if (pictures.length === 0) return { drop: undefined };
    const channel = channelOf(desk.plan(), await tables.channels.all(), ticket.tier);
    const address = { to: 'thread', ticket: number, channel } as const;
    for (const { id, requester } of pictures) {
      if (!(await tables.pictures.showIn(id, channel))) continue;
      const notice = { kind: 'picture', ticket: number, picture: id, channel, by: requester } as const;
      await tables.notices.add([{ id: desk.newId(), notice, address }]);
    }
    return { keep: undefined };
  });

export const TAKE_BACK_PICTURE = 'take-back-picture';

/** The requester deleted the picture: what shows it goes. Who has no right to delete any more leaves it there. */
export const takeBackPicture = async (desk: Desk, id: Draft['pictures'][number]): Promise<void> => {
  const known = await desk.store.channels.all();
  for (const { channel, at } of await desk.store.pictures.shown(id)) {
    const serviceUrl = known.find((one) => one.channel === channel)?.serviceUrl;
    if (at === null || serviceUrl === undefined) continue;
    await desk.messenger.remove({ serviceUrl, ...at }).catch((error: unknown) => {
      if (!isDeliveryError(error) || (error.reason !== 'gone' && error.reason !== 'refused')) throw error;
    });
  }
};
