import { attentionFor } from '../../domain/attention/attention.js';
import { evolve } from '../../domain/ticket/evolve.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import { textsOf } from '../../usecases/texts-of.js';
import type { Rehearsal } from '../start-rehearsal.js';
import type { DayOptions, Worker, Writer } from './day.js';

/** What a day came to. */
export interface DayReport {
  readonly messages: number;
  readonly onTickets: number;
  readonly inDrafts: number;
  readonly answered: number;
  /** Messages that nobody can find again: must be none. */
  readonly lost: readonly string[];
  readonly tickets: number;
  readonly closed: number;
  /** Mentions of staff, and how many the table of attention allows. */
  readonly mentions: number;
  readonly allowed: number;
  /** People who were called more often than the table says: must be none. */
  readonly overcalled: readonly string[];
  readonly mentionsPerTicket: number;
  readonly mentionsPerStaffHour: number;
  readonly messagesToRequestersPerTicket: number;
}

const ticketsOf = async ({ desk }: Rehearsal, { person }: Writer): Promise<Ticket[]> => {
  const of = (open: boolean): Promise<readonly Ticket[]> =>
    desk.store.tickets.ofRequester(person.objectId as never, { open, limit: 100 });
  return [...(await of(true)), ...(await of(false))];
};

/** Every call that the table asks for, from the events themselves. */
const callsAllowed = async ({ desk }: Rehearsal, ticket: Ticket, calls: Map<string, number>): Promise<void> => {
  let state: Ticket | undefined;
  for (const event of await desk.store.tickets.events(ticket.number)) {
    const next = evolve(state, event);
    for (const want of attentionFor(event, next, state)) {
      if (want.want !== 'notice' || want.notice.kind !== 'turn' || want.notice.person === null) continue;
      calls.set(want.notice.person.id, (calls.get(want.notice.person.id) ?? 0) + 1);
    }
    state = next;
  }
};

const callsMade = ({ scene }: Rehearsal, workers: readonly Worker[]): Map<string, number> => {
  const byMri = new Map(workers.map(({ person }) => [person.mri, person.objectId]));
  const calls = new Map<string, number>();
  const messages = new Set(
    [...scene.channels.values()].flatMap((channel) => channel.threads).flatMap((thread) => thread.messages),
  );
  for (const { from, mentions } of messages) {
    for (const { mri } of from === 'bot' ? mentions : []) {
      const id = byMri.get(mri);
      if (id !== undefined) calls.set(id, (calls.get(id) ?? 0) + 1);
    }
  }
  return calls;
};

/** Where a message went: onto a ticket, into a draft, or it was small talk that got an answer. */
const placeOf = async (
  rehearsal: Rehearsal,
  writer: Writer,
  { text, talk }: Writer['written'][number],
  tickets: readonly Ticket[],
): Promise<'ticket' | 'draft' | 'answered' | 'lost'> => {
  const { store } = rehearsal.desk;
  const onTickets = await store.texts.get(tickets.flatMap(textsOf));
  if ([...onTickets.values()].some((words) => words.includes(text))) return 'ticket';
  const chat = writer.person.chat.messages;
  const cards = chat.flatMap((message) =>
    message.content.cards.map((card) => JSON.stringify(card).replaceAll('\\u200b', '')),
  );
  if (cards.some((card) => card.includes(JSON.stringify(text).slice(1, -1)))) return 'draft';
  if (!talk) return 'lost';
  const index = chat.findIndex((message) => message.text === text);
  return index >= 0 && chat.slice(index).some((message) => message.from === 'bot') ? 'answered' : 'lost';
};

const total = (of: Iterable<number>): number => [...of].reduce((sum, one) => sum + one, 0);
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Counts what became of every message, and how often everybody was called. */
export const reportDay = async (
  rehearsal: Rehearsal,
  { writers, workers }: { writers: Writer[]; workers: Worker[] },
  options: DayOptions,
): Promise<DayReport> => {
  const places = { ticket: 0, draft: 0, answered: 0, lost: 0 };
  const lost: string[] = [];
  const all: Ticket[] = [];
  const allowed = new Map<string, number>();
  for (const writer of writers) {
    const tickets = await ticketsOf(rehearsal, writer);
    all.push(...tickets);
    for (const ticket of tickets) await callsAllowed(rehearsal, ticket, allowed);
    for (const line of writer.written) {
      const place = await placeOf(rehearsal, writer, line, tickets);
      places[place] += 1;
      if (place === 'lost') lost.push(`${writer.person.name}: ${line.text}`);
    }
  }
  const made = callsMade(rehearsal, workers);
  const overcalled = workers.filter(
    ({ person }) => (made.get(person.objectId) ?? 0) > (allowed.get(person.objectId) ?? 0),
  );
  const toRequesters = total(
    writers.map(
      ({ person }) => person.chat.messages.filter((message) => message.from === 'bot' && !message.deleted).length,
    ),
  );
  const mentions = total(made.values());
  return {
    messages: total(Object.values(places)),
    onTickets: places.ticket,
    inDrafts: places.draft,
    answered: places.answered,
    lost,
    tickets: all.length,
    closed: all.filter((ticket) => ticket.status === 'closed').length,
    mentions,
    allowed: total(allowed.values()),
    overcalled: overcalled.map(({ person }) => person.name),
    mentionsPerTicket: rounded(mentions / Math.max(1, all.length)),
    mentionsPerStaffHour: rounded(mentions / Math.max(1, workers.length * options.hours)),
    messagesToRequestersPerTicket: rounded(toRequesters / Math.max(1, all.length)),
  };
};
