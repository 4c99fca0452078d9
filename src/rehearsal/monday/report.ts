import { temporalCalendar } from '../../adapters/calendar/temporal-calendar.js';
import { personId } from '../../domain/people.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Message } from '../../simulator/tenant/message.js';
import type { Rehearsal } from '../start-rehearsal.js';
import { buzzesAllowed, buzzesOf, isSeen } from './buzzes.js';
import { countCalls, Tally, threadsOf } from './calls.js';
import type { Cast, DayOptions } from './cast.js';
import { stepsNudgedBeyond } from './nudges.js';
import { findPost, findWords, PLACES, type WordsPlace } from './where-words-went.js';

/** What a day came to, as the desk's records and the make-believe Teams have it. */
export interface DayReport {
  /** What requesters wrote, and what was said to the desk in channels. */
  readonly messages: number;
  readonly places: Readonly<Record<WordsPlace, number>>;
  /** Must be none. */
  readonly lost: readonly string[];
  readonly tickets: number;
  readonly closed: number;
  /** Open tickets without a card in a channel: must be none. */
  readonly unseen: readonly string[];
  /** Mentions of staff in tickets' threads, and how many the table of attention allows. */
  readonly calls: number;
  readonly callsAllowed: number;
  /** New messages to requesters, and how many there may be. */
  readonly toRequesters: number;
  readonly toRequestersAllowed: number;
  /** Who was notified more often than the table says, and of what: must be none. */
  readonly overcalled: readonly string[];
  readonly callsPerTicket: number;
  readonly callsPerStaffHour: number;
  readonly messagesToRequestersPerTicket: number;
  /** What the bot asked of Teams and nobody knows: must be none. */
  readonly unknownRoutes: readonly string[];
}

const ticketsOf = async ({ desk }: Rehearsal, { person }: Cast['writers'][number]): Promise<readonly Ticket[]> => {
  const of = (open: boolean): Promise<readonly Ticket[]> =>
    desk.store.tickets.ofRequester(personId(person.objectId), { open, limit: 100 });
  return [...(await of(true)), ...(await of(false))];
};

const nameOf = ({ from }: Message): string => (from === 'bot' ? 'Tierline' : from.name);

/** All that was said to the desk in channels. */
const postsIn = ({ scene, microsoft }: Rehearsal): readonly Message[] => {
  const bot = `28:${microsoft.cloud.appId}`;
  return [...new Set(scene.channels.values())]
    .flatMap(({ messages }) => messages)
    .filter(({ from, mentions }) => from !== 'bot' && mentions.some(({ mri }) => mri === bot));
};

const findAll = async (rehearsal: Rehearsal, cast: Cast, posts: readonly Message[]) => {
  const found: { place: WordsPlace; message: Message }[] = [];
  for (const { person } of cast.writers)
    for (const message of person.chat.messages)
      if (message.from !== 'bot') found.push({ message, place: await findWords(rehearsal, message, person) });
  for (const message of posts) found.push({ message, place: await findPost(rehearsal, message, cast) });
  return found;
};

const countBuzzes = async (rehearsal: Rehearsal, { writers }: Cast, posts: readonly Message[]) => {
  const made = new Tally();
  const allowed = new Tally();
  for (const writer of writers) {
    const { person } = writer;
    const of = {
      tickets: await ticketsOf(rehearsal, writer),
      posts: posts.filter(({ from }) => from === person).length,
    };
    made.add(person.name, buzzesOf(person).length);
    allowed.add(person.name, await buzzesAllowed(rehearsal, person, of));
  }
  return { made, allowed };
};

const unseenOf = async (rehearsal: Rehearsal, tickets: readonly Ticket[]): Promise<string[]> => {
  const unseen: string[] = [];
  for (const ticket of tickets)
    if (!isSeen(ticket, await threadsOf(rehearsal, ticket))) unseen.push(`no card of ${ticket.number}`);
  return unseen;
};

const nudgedBeyond = async ({ desk }: Rehearsal, tickets: readonly Ticket[]): Promise<string[]> => {
  const { reminders, organisation } = desk.plans.current();
  const { businessHours: hours, holidays, timeZone } = organisation;
  const times = { hours, holidays, calendar: temporalCalendar(timeZone) };
  const beyond: string[] = [];
  for (const { number } of tickets)
    if (stepsNudgedBeyond(await desk.store.tickets.events(number), reminders, times) > 0)
      beyond.push(`nudges of ${number}`);
  return beyond;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Counts what became of every message, and how often everybody was notified. */
export const reportDay = async (rehearsal: Rehearsal, cast: Cast, { hours }: DayOptions): Promise<DayReport> => {
  const posts = postsIn(rehearsal);
  const found = await findAll(rehearsal, cast, posts);
  const tickets = (await Promise.all(cast.writers.map((writer) => ticketsOf(rehearsal, writer)))).flat();
  const calls = await countCalls(rehearsal, cast, tickets);
  const buzzes = await countBuzzes(rehearsal, cast, posts);
  const count = (place: WordsPlace): number => found.filter((one) => one.place === place).length;
  const perTicket = (of: Tally): number => rounded(of.total() / Math.max(1, tickets.length));
  return {
    messages: found.length,
    places: Object.fromEntries(PLACES.map((place) => [place, count(place)])) as Record<WordsPlace, number>,
    lost: found
      .filter(({ place }) => place === 'lost')
      .map(({ message }) => `${nameOf(message)}: ${message.text ?? ''}`),
    tickets: tickets.length,
    closed: tickets.filter(({ status }) => status === 'closed').length,
    unseen: await unseenOf(rehearsal, tickets),
    calls: calls.made.total(),
    callsAllowed: calls.allowed.total(),
    toRequesters: buzzes.made.total(),
    toRequestersAllowed: buzzes.allowed.total(),
    overcalled: [
      ...calls.made.beyond(calls.allowed),
      ...buzzes.made.beyond(buzzes.allowed),
      ...(await nudgedBeyond(rehearsal, tickets)),
    ],
    callsPerTicket: perTicket(calls.made),
    callsPerStaffHour: rounded(calls.made.total() / Math.max(1, cast.workers.length * hours)),
    messagesToRequestersPerTicket: perTicket(buzzes.made),
    unknownRoutes: rehearsal.microsoft.unknownRoutes,
  };
};

/** Everything in a report that may not be. */
export const faultsIn = ({ lost, unseen, overcalled, unknownRoutes }: DayReport): readonly string[] => [
  ...lost.map((what) => `lost: ${what}`),
  ...unseen,
  ...overcalled.map((who) => `notified too often: ${who}`),
  ...unknownRoutes.map((route) => `unknown route: ${route}`),
];
