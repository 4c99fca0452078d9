import type { Ticket } from '../domain/ticket/ticket.js';
import { shownTitle } from './parts/heading.js';
import { myStandingLine, standingLine } from './parts/standing.js';
import type { Sheet } from './sheet.js';

/** One plain line for the notification, for screen readers and for clients that cannot show the card. */
export const tierSummary = (sheet: Sheet, ticket: Ticket): string =>
  `${ticket.number} ${shownTitle(ticket)} · ${standingLine(sheet, ticket)}`;

export const requestSummary = (sheet: Sheet, ticket: Ticket): string =>
  `${ticket.number} ${shownTitle(ticket)} · ${myStandingLine(sheet, ticket)}`;
