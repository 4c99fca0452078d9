import { attentionFor, type Attention } from '../../domain/attention/attention.js';
import type { TicketNotice } from '../../domain/attention/notice.js';
import { evolve } from '../../domain/ticket/evolve.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Message } from '../../simulator/tenant/message.js';
import type { Rehearsal } from '../start-rehearsal.js';
import type { Cast } from './cast.js';

type CallOfStaff = Extract<Attention, { want: 'notice' }> & {
  readonly notice: Extract<TicketNotice, { kind: 'turn' | 'nudge' }>;
};

/** How often each was called to what, by a key of both. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string, more = 1): void {
    this.#counts.set(key, this.of(key) + more);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  total(): number {
    return [...this.#counts.values()].reduce((sum, one) => sum + one, 0);
  }

  /** The keys that occur here more often than there. */
  beyond(other: Tally): readonly string[] {
    return [...this.#counts].filter(([key, count]) => count > other.of(key)).map(([key]) => key);
  }
}

/** Said in a ticket's thread: to whom it is the turn of, or who is late. */
export const callsStaff = (want: Attention): want is CallOfStaff =>
  want.want === 'notice' && (want.notice.kind === 'turn' || want.notice.kind === 'nudge');

/** Everything that the table of attention asks for a ticket, from its events themselves. */
export const attentionOf = async ({ desk }: Rehearsal, { number }: Ticket): Promise<readonly Attention[]> => {
  let state: Ticket | undefined;
  const all: Attention[] = [];
  for (const event of await desk.store.tickets.events(number)) {
    const next = evolve(state, event);
    all.push(...attentionFor(event, next, state));
    state = next;
  }
  return all;
};

/** The ticket's threads, by what is on the wire under the cards that the desk says it posted. */
export const threadsOf = async ({ desk, scene }: Rehearsal, { number }: Ticket): Promise<readonly Message[][]> => {
  const posts = await desk.store.posts.of({ ticket: number });
  const channels = [...new Set(scene.channels.values())];
  return posts.flatMap(({ kind, address, activity }) => {
    if (kind !== 'tier' || address.to !== 'channel') return [];
    const channel = channels.find(({ id }) => id === address.channel);
    const thread = channel?.threads.find(({ root }) => root === activity);
    return thread === undefined ? [] : [thread.messages];
  });
};

/** Who of the staff was mentioned in a ticket's threads, on the wire, and how often the table allows that. */
export const countCalls = async (
  rehearsal: Rehearsal,
  { workers }: Cast,
  tickets: readonly Ticket[],
): Promise<{ readonly made: Tally; readonly allowed: Tally }> => {
  const names = new Map(
    workers.flatMap(({ person }) => [
      [person.mri, person.name],
      [person.objectId, person.name],
    ]),
  );
  const made = new Tally();
  const allowed = new Tally();
  const key = (id: string, { number }: Ticket): string => `${names.get(id) ?? id} on ${number}`;
  for (const ticket of tickets) {
    for (const want of await attentionOf(rehearsal, ticket))
      if (callsStaff(want) && want.notice.person !== null) allowed.add(key(want.notice.person.id, ticket));
    const replies = (await threadsOf(rehearsal, ticket)).flat();
    for (const { from, mentions } of replies)
      for (const { mri } of from === 'bot' ? mentions : []) made.add(key(mri, ticket));
  }
  return { made, allowed };
};
