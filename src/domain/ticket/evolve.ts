import type { Person } from '../people.js';
import type { EventOf, EventType, TicketEvent } from './events.js';
import { endCase } from './microsoft-case.js';
import { reopened, solved, told } from './evolve-solution.js';
import { arrive, backInHands, leave, standing, withHolder } from './evolve-walk.js';
import { beginStaff, trackPending } from './pending.js';
import { trackWaits } from './waits.js';
import type { Ticket, Visit, Word } from './ticket.js';

type Changes = Partial<Ticket>;
type Evolve = { readonly [T in Exclude<EventType, 'TicketSent'>]: (ticket: Ticket, event: EventOf<T>) => Changes };

const said = (ticket: Ticket, kind: Word['kind'], event: { by: Person; at: number }, text: Word['text']): Changes => ({
  words: [...ticket.words, { kind, text, by: event.by, at: event.at }],
});

const EVOLVE: Evolve = {
  TicketTaken: (ticket, event) => withHolder(ticket, event.by, event.at),
  TicketReleased: (ticket) => ({ ...standing(null, ticket.question), ...(atContact(ticket) ? { contact: null } : {}) }),
  TicketPassed: (ticket, event) => withHolder(ticket, event.to, event.at),
  TicketEscalated: (ticket, event) =>
    arrive(
      leave(ticket, event.at, { tried: event.tried, findings: event.findings }),
      { tier: event.to, by: 'escalated', from: event.by, why: null, holder: null },
      event.at,
    ),
  TicketReturned: (ticket, event) =>
    arrive(
      leave(ticket, event.at),
      { tier: event.to, by: 'returned', from: event.by, why: event.why, holder: event.holder },
      event.at,
    ),
  TicketRedirected: (ticket, event) =>
    arrive(
      leave(ticket, event.at),
      { tier: event.to, by: 'redirected', from: event.by, why: event.why, holder: null },
      event.at,
    ),
  TicketRerouted: (ticket, event) => ({
    ...arrive(
      leave(ticket, event.at),
      { tier: event.to, by: 'rerouted', from: null, why: null, holder: null },
      event.at,
    ),
    priority: event.priority,
    terms: { ...ticket.terms, route: event.route },
  }),
  TicketClassified: (ticket, event) => ({
    subject: { ...ticket.subject, category: event.category, impact: event.impact ?? ticket.subject.impact },
    impactConfirmed: ticket.impactConfirmed || event.impact !== null,
    priority: event.priority,
  }),
  QuestionAsked: (ticket, event) => {
    const question = { text: event.question, by: event.by, at: event.at };
    return { ...said(ticket, 'question', event, event.question), ...standing(ticket.holder, question), question };
  },
  QuestionAnswered: (ticket, event) => ({
    ...said(ticket, event.voice === true ? 'recorded' : 'answer', event, event.answer),
    ...standing(ticket.holder, null),
    question: null,
  }),
  RequesterWrote: (ticket, event) => said(ticket, 'requester', event, event.text),
  StaffReplied: (ticket, event) => said(ticket, 'reply', event, event.text),
  NoteTaken: (ticket, event) => said(ticket, 'note', event, event.text),
  TicketSolved: solved,
  CaseOpened: (ticket, { by, caseNumber, at }) => ({
    cases: [...(ticket.cases ?? []), { caseNumber, by, openedAt: at, endedAt: null, answer: null }],
  }),
  CaseAnswered: (ticket, event) => ({
    ...said(ticket, 'microsoft', event, event.answer),
    ...endCase(ticket, event.at, event.answer),
  }),
  ContactPassed: (_ticket, event) => ({ contact: event.to }),
  ContactTaken: (_ticket, event) => ({ contact: event.by }),
  SolutionAcknowledged: (ticket, event) => ({
    acknowledgements: ticket.acknowledgements.map((one) =>
      one.tier === event.tier ? { ...one, by: event.by, at: event.at } : one,
    ),
  }),
  KnownIssueProposed: (_ticket, event) => ({ proposed: event.issue }),
  RequesterTold: told,
  TicketConfirmed: () => ({ status: 'closed', ending: 'confirmed' }),
  TicketReopened: reopened,
  TicketUntied: (ticket, event) => ({
    ...said(ticket, 'untied', event, event.why),
    ...backInHands(ticket, event),
    duplicateOf: null,
  }),
  TicketWithdrawn: (ticket, { at }) => ({
    status: 'closed',
    ending: 'withdrawn',
    question: null,
    ...endCase(ticket, at),
  }),
  TicketLinked: (ticket, event) => ({
    status: 'linked',
    duplicateOf: event.of,
    question: null,
    ...endCase(ticket, event.at),
  }),
  TicketNudged: () => ({}),
  RequesterReminded: () => ({}),
  TicketLapsed: (ticket, { at }) => ({ status: 'closed', ending: 'lapsed', question: null, ...endCase(ticket, at) }),
};

const atContact = (ticket: Ticket): boolean => ticket.tier === ticket.terms.contactTier;

const firstVisit = (event: EventOf<'TicketSent'>): Visit => ({
  tier: event.tier,
  by: 'sent',
  arrivedAt: event.at,
  from: event.reporter ?? event.requester,
  why: null,
  holder: null,
  takenAt: null,
  leftAt: null,
  tried: null,
  findings: null,
});

const begin = (event: EventOf<'TicketSent'>): Ticket => ({
  number: event.number,
  version: 1,
  stageVersion: 1,
  status: 'untaken',
  since: event.at,
  sentAt: event.at,
  requester: event.requester,
  ...(event.reporter === undefined ? {} : { reporter: event.reporter }),
  ...(event.reach === undefined ? {} : { reach: event.reach }),
  language: event.language,
  subject: event.subject,
  ...(event.known === undefined ? {} : { known: event.known }),
  impactConfirmed: false,
  priority: event.priority,
  terms: event.terms,
  tier: event.tier,
  holder: null,
  contact: null,
  walk: [firstVisit(event)],
  question: null,
  solution: null,
  failed: [],
  told: null,
  acknowledgements: [],
  duplicateOf: null,
  ending: null,
  reopened: 0,
  words: [],
  waits: [],
  pending: { staff: beginStaff('take', event.at), requester: null },
});

const sameStage = (a: Ticket, b: Ticket): boolean =>
  a.status === b.status &&
  a.tier === b.tier &&
  a.holder?.id === b.holder?.id &&
  a.contact?.id === b.contact?.id &&
  a.walk.length === b.walk.length;

/** The state after one more event. The first event of a log is `TicketSent` and no other is. */
export const evolve = (ticket: Ticket | undefined, event: TicketEvent): Ticket => {
  if (event.type === 'TicketSent') return begin(event);
  if (ticket === undefined) throw new BrokenLog(event.type);
  const change = EVOLVE[event.type] as (ticket: Ticket, event: TicketEvent) => Changes;
  const next = { ...ticket, ...change(ticket, event), version: ticket.version + 1 };
  const waits = trackWaits(ticket.waits, next, event.at);
  const changed = { ...next, waits, pending: trackPending(ticket, next, event) };
  return sameStage(ticket, changed) ? changed : { ...changed, stageVersion: changed.version, since: event.at };
};

/** The state that a whole log comes to; `undefined` for an empty one. */
export const fold = (events: readonly TicketEvent[]): Ticket | undefined =>
  events.reduce<Ticket | undefined>((ticket, event) => evolve(ticket, event), undefined);

/** A log that does not begin with `TicketSent`: it was damaged outside this program. */
export class BrokenLog extends Error {
  override readonly name = 'BrokenLog';
  constructor(readonly first: EventType) {
    super(`the log begins with ${first}`);
  }
}
