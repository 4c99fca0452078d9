import type { Instant } from '../instant.js';
import type { Ticket } from './ticket.js';

/** A time that no tier is charged with, because somebody else has to answer. */
export interface Wait {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly for: 'requester' | 'microsoft';
}

/** While the requester was asked and had not answered yet. */
const questions = (ticket: Ticket): Wait[] => {
  const waits: Wait[] = [];
  let asked: Instant | null = null;
  for (const { kind, at } of ticket.words) {
    if (kind === 'question') asked ??= at;
    if ((kind === 'answer' || kind === 'recorded') && asked !== null) {
      waits.push({ from: asked, to: at, for: 'requester' });
      asked = null;
    }
  }
  return asked !== null && ticket.question !== null ? [...waits, { from: asked, to: null, for: 'requester' }] : waits;
};

const cases = (ticket: Ticket): Wait[] =>
  (ticket.cases ?? []).map(({ openedAt, endedAt }) => ({ from: openedAt, to: endedAt, for: 'microsoft' }));

const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * What pauses the clock of a ticket: an open question to its requester, an open case with Microsoft. Oldest first and
 * without overlaps: what lies within another wait is left out, what reaches over its end begins there.
 */
export const waitsOf = (ticket: Ticket): readonly Wait[] => {
  const all = [...questions(ticket), ...cases(ticket)].sort((a, b) => a.from - b.from);
  let until: Instant = Number.MIN_SAFE_INTEGER;
  return all.flatMap((wait) => {
    const end = wait.to ?? NEVER;
    if (end <= until) return [];
    const apart = { ...wait, from: Math.max(wait.from, until) };
    until = end;
    return [apart];
  });
};

/** Whether nobody of the tiers can be late with it at the moment. */
export const isPaused = (ticket: Ticket): boolean => waitsOf(ticket).some((wait) => wait.to === null);
