import { randomUUID } from 'node:crypto';
import { MINUTE } from '../../../src/domain/instant.js';
import type { Instant } from '../../../src/domain/instant.js';
import type { Draft, DraftId } from '../../../src/domain/intake/draft.js';
import type { Person } from '../../../src/domain/people.js';
import type { TicketEvent } from '../../../src/domain/ticket/events.js';
import { fold } from '../../../src/domain/ticket/evolve.js';
import type { Subject, Ticket, TicketNumber } from '../../../src/domain/ticket/ticket.js';
import type { NoticeRow } from '../../../src/ports/notice-store.js';
import type { NewPost } from '../../../src/ports/post-store.js';
import type { Tables } from '../../../src/ports/store.js';
import { text } from '../../helpers/commands.js';
import { bo, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { TEN, sent } from '../../helpers/ticket-story.js';

export { TEN };

export interface Logged {
  readonly ticket: Ticket;
  readonly log: readonly TicketEvent[];
}

interface About {
  readonly requester?: Person;
  readonly at?: Instant;
  readonly subject?: Partial<Subject>;
}

const folded = (log: readonly TicketEvent[]): Logged => ({ ticket: fold(log)!, log });

/** A ticket with this number as it is sent. */
export const sentAs = (number: TicketNumber, about: About = {}): Logged => {
  const event = sent(threeTiers, 1);
  if (event.type !== 'TicketSent') return folded([event]);
  const { requester = mia, at = TEN, subject = {} } = about;
  return folded([
    {
      ...event,
      number,
      at,
      requester: { id: requester.id, name: requester.name },
      subject: { ...event.subject, ...subject },
    },
  ]);
};

/** The ticket after more events. */
export const after = (before: Logged, ...events: readonly TicketEvent[]): Logged => folded([...before.log, ...events]);

const later = TEN + MINUTE;
const person = ({ id, name }: Person): Person => ({ id, name });

export const taken = (by: Person = bo): TicketEvent => ({ type: 'TicketTaken', at: later, by: person(by), from: null });
export const released = (by: Person = bo): TicketEvent => ({
  type: 'TicketReleased',
  at: later,
  by: person(by),
  from: person(by),
});
export const escalated: TicketEvent = {
  type: 'TicketEscalated',
  at: later,
  by: person(bo),
  to: 2,
  tried: text('Enrolled it again'),
  findings: null,
};
export const solved: TicketEvent = {
  type: 'TicketSolved',
  at: later,
  by: person(bo),
  rootCause: text('The token had run out'),
  fix: text('Token renewed'),
  userSteps: text('Start the phone again'),
  learners: [],
  contact: null,
};
export const told: TicketEvent = { type: 'RequesterTold', at: later, by: person(bo), message: text('It works') };
export const confirmed: TicketEvent = { type: 'TicketConfirmed', at: later, by: person(mia) };
export const linkedTo = (of: TicketNumber): TicketEvent => ({
  type: 'TicketLinked',
  at: later,
  by: person(bo),
  of,
  why: text('The same'),
});
export const noted: TicketEvent = { type: 'NoteTaken', at: later, by: person(bo), text: text('Seen in May') };

/** Writes a ticket with its whole log and hands it back. */
export const keep = async (tables: Tables, { ticket, log }: Logged): Promise<Ticket> => {
  await tables.tickets.append(ticket, log);
  return ticket;
};

/** A new ticket in the store, with a number of its own. */
export const newTicket = async (tables: Tables, about: About = {}, ...events: TicketEvent[]): Promise<Ticket> =>
  keep(tables, after(sentAs(await tables.tickets.nextNumber(), about), ...events));

export const draftOf = (requester: Person, changes: Partial<Draft> = {}): Draft => ({
  id: randomUUID() as DraftId,
  requester: person(requester),
  language: 'en',
  texts: [text('My phone')],
  pictures: [],
  files: [],
  understood: {
    kind: 'problem',
    title: 'My phone',
    category: 'enrolment',
    platform: 'ios',
    errorCodes: [],
    impact: null,
    language: 'en',
    because: [],
  },
  startedAt: TEN,
  changedAt: TEN,
  state: 'open',
  reminder: null,
  ticket: null,
  joined: null,
  read: true,
  unreadSince: TEN,
  byDesk: false,
  ...changes,
});

export type { NewPost };
export const postOf = (changes: Partial<NewPost> = {}): NewPost => ({
  id: randomUUID(),
  kind: 'request',
  ticket: 'T-1042',
  draft: null,
  about: null,
  address: { to: 'person', person: mia.id },
  ...changes,
});

/** A tier's card of the ticket in a channel. */
export const tierPost = (ticket: TicketNumber, channel: string): NewPost =>
  postOf({ kind: 'tier', ticket, address: { to: 'channel', channel, thread: null } });

export type NewNotice = Pick<NoticeRow, 'id' | 'notice' | 'address'>;
export const noticeTo = (address: NoticeRow['address'], id: string = randomUUID()): NewNotice => ({
  id,
  notice: { kind: 'closed', ticket: 'T-1042', ending: 'confirmed' },
  address,
});
