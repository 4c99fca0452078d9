import type { Instant } from '../instant.js';
import { openCase } from './microsoft-case.js';
import type { Ticket } from './ticket.js';

/** Why the tier that has a ticket cannot go on with it: `done` once it is solved or closed. */
export type WaitsFor = 'requester' | 'microsoft' | 'original' | 'done';

/** A stretch in which the time with the tier does not count. */
export interface Wait {
  readonly for: WaitsFor;
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
}

/** What pauses the clock of a ticket: this alone says when the time with a tier and its targets stand still. */
export const waitsFor = (ticket: Pick<Ticket, 'status' | 'cases'>): WaitsFor | null => {
  switch (ticket.status) {
    case 'untaken':
      return null;
    case 'working':
      return openCase(ticket) === null ? null : 'microsoft';
    case 'waiting':
      return 'requester';
    case 'linked':
      return 'original';
    case 'solved':
    case 'told':
    case 'closed':
      return 'done';
  }
};

/** The waits after an event; adjoining ones of the same kind are one. */
export const trackWaits = (
  waits: readonly Wait[],
  after: Pick<Ticket, 'status' | 'cases'>,
  at: Instant,
): readonly Wait[] => {
  const now = waitsFor(after);
  const last = waits.at(-1);
  const lasts = last?.to === null ? last : undefined;
  if ((lasts?.for ?? null) === now) return waits;
  const ended = lasts === undefined ? waits : [...waits.slice(0, -1), { ...lasts, to: at }];
  return now === null ? ended : [...ended, { for: now, from: at, to: null }];
};
