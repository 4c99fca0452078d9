import type { Answer, Inbound } from '../../ports/inbound.js';
import type { Desk } from '../desk.js';
import { findTickets } from './find-tickets.js';
import { openDialog } from './open-dialog.js';
import { submitDialog } from './submit-dialog.js';

/** What people ask of the desk from the menu of a message and from the compose box; answered within five seconds. */
export const useExtension = (
  desk: Desk,
  { asks, ...rest }: Extract<Inbound, { type: 'extension' }>,
): Promise<Answer> => {
  switch (asks.kind) {
    case 'open':
      return openDialog(desk, { ...rest, asks });
    case 'submit':
      return submitDialog(desk, { ...rest, asks });
    case 'search':
      return findTickets(desk, { ...rest, asks });
  }
};
