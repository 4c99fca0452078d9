import type { Draft, DraftId } from '../../src/domain/intake/draft.js';
import type { Person } from '../../src/domain/people.js';
import { personId } from '../../src/domain/people.js';
import type { Status, TextId, Ticket } from '../../src/domain/ticket/ticket.js';
import type { TicketEvent } from '../../src/domain/ticket/events.js';
import { fold } from '../../src/domain/ticket/evolve.js';

/** 22 Nov 2026, 10:30 in Taipei. */
export const START = Date.UTC(2026, 10, 22, 2, 30);
const MINUTE = 60_000;

const person = (name: string, digit: number): Person => ({
  id: personId(`0000000${digit}-0000-4000-8000-000000000000`),
  name,
});
export const ana = person('Ana', 1);
export const bo = person('Bo', 2);
export const cho = person('Cho', 3);
export const dan = person('Dan', 4);
export const eve = person('Eve', 5);
export const gil = person('Gil', 7);

/** What the samples say; tests replace the words by hostile ones. */
export const SAMPLE_WORDS: Readonly<Record<string, string>> = {
  text: 'My iPhone will not let me add the work profile. It stops after the password with 0x80180014.',
  question: 'Which iOS version is it, and is it a company phone?',
  answer: 'iOS 18.2, it is the company phone I got on Monday.',
  tried: 'Restarted, removed the old profile, tried on another network.',
  findings: 'The device is blocked by an enrolment restriction for personal devices; serial is not in the list.',
  why: 'Please check the serial number first: it is not in our list.',
  rootCause: 'The serial number was missing among the corporate identifiers.',
  fix: 'Added the serial number and gave it an hour.',
  userSteps: '1. Open Company Portal.\n2. Tap “Begin” and sign in again.\n3. Wait until it says “You’re all set”.',
  message: 'Please open Company Portal again and follow the three steps. It works now.',
  problem: 'It stops at the same place.',
  note: 'Seen on three other phones of this delivery.',
};
export const textId = (name: string): TextId => `text-${name}` as TextId;
export const sampleWords = (): ReadonlyMap<TextId, string> =>
  new Map(Object.entries(SAMPLE_WORDS).map(([name, words]) => [textId(name), words]));

type Happened = TicketEvent extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never;

const sent: Happened = {
  type: 'TicketSent',
  number: 'T-1042',
  requester: gil,
  language: 'en',
  subject: {
    title: 'iPhone cannot be enrolled: stops after the password',
    category: 'enrolment',
    platform: 'ios',
    impact: 'team',
    device: 'iPhone 15, asset 4711',
    errorCodes: ['0x80180014'],
    text: textId('text'),
  },
  priority: 'high',
  tier: 1,
  terms: {
    planHash: 'abc',
    contactTier: 1,
    tiers: [
      { tier: 1, name: 'Service desk', targets: { take: null, solve: null }, requires: ['tried'] },
      { tier: 2, name: 'Support team', targets: { take: null, solve: null }, requires: ['tried', 'findings'] },
      { tier: 3, name: 'MDM team', targets: { take: null, solve: null }, requires: [] },
    ],
    route: { name: 'Everything else starts at the service desk', because: 'always' },
  },
};

const tried = textId('tried');
const findings = textId('findings');
const up: readonly Happened[] = [
  sent,
  { type: 'TicketTaken', by: ana, from: null },
  { type: 'QuestionAsked', by: ana, question: textId('question') },
  { type: 'QuestionAnswered', by: gil, answer: textId('answer') },
  { type: 'TicketEscalated', by: ana, to: 2, tried, findings: null },
  { type: 'TicketTaken', by: cho, from: null },
  { type: 'TicketReturned', by: cho, to: 1, holder: ana, why: textId('why') },
  { type: 'NoteTaken', by: ana, text: textId('note') },
  { type: 'TicketEscalated', by: ana, to: 2, tried, findings },
  { type: 'TicketTaken', by: cho, from: null },
  { type: 'TicketEscalated', by: cho, to: 3, tried, findings },
  { type: 'TicketTaken', by: eve, from: null },
];
const solvedBy: readonly Happened[] = [
  ...up,
  {
    type: 'TicketSolved',
    by: eve,
    rootCause: textId('rootCause'),
    fix: textId('fix'),
    userSteps: textId('userSteps'),
    learners: [1, 2],
    contact: ana,
  },
  { type: 'SolutionAcknowledged', by: cho, tier: 2 },
];
const told: readonly Happened[] = [...solvedBy, { type: 'RequesterTold', by: ana, message: textId('message') }];

const LOGS: Readonly<Record<string, readonly Happened[]>> = {
  untaken: [sent],
  working: up,
  waiting: up.slice(0, 3),
  solved: solvedBy,
  solvedQueue: [...up, { ...(solvedBy[up.length] as Happened & { type: 'TicketSolved' }), contact: null }],
  told,
  linked: [
    sent,
    { type: 'TicketTaken', by: ana, from: null },
    { type: 'TicketLinked', by: ana, of: 'T-1001', why: textId('why') },
  ],
  closed: [...told, { type: 'TicketConfirmed', by: gil }],
  withdrawn: [sent, { type: 'TicketWithdrawn', by: gil }],
  reopened: [
    ...told,
    { type: 'TicketReopened', by: gil, because: 'notFixed', problem: textId('problem'), to: 3, holder: eve },
  ],
};

const made = (log: readonly Happened[]): Ticket => {
  const events = log.map((event, index) => ({ ...event, at: START + index * 7 * MINUTE }));
  const ticket = fold(events);
  if (ticket === undefined) throw new RangeError('an empty log');
  return ticket;
};

/** A ticket in each state that a card can meet, folded from a log that the desk could have written. */
export const SAMPLES: Readonly<Record<string, Ticket>> = Object.fromEntries(
  Object.entries(LOGS).map(([name, log]) => [name, made(log)]),
);
export const sample = (name: Status | 'withdrawn' | 'reopened' | 'solvedQueue'): Ticket => SAMPLES[name]!;

export const DRAFT: Draft = {
  id: '11111111-2222-4333-8444-555555555555' as DraftId,
  requester: gil,
  language: 'en',
  texts: [textId('text'), textId('answer')],
  pictures: [],
  files: [],
  understood: {
    kind: 'problem',
    title: 'My iPhone will not let me add the work profile',
    category: 'enrolment',
    platform: 'ios',
    errorCodes: ['0x80180014'],
    impact: null,
    language: 'en',
    because: [],
  },
  startedAt: START,
  changedAt: START,
  state: 'open',
  reminder: null,
  ticket: null,
  joined: null,
  read: true,
  unreadSince: START,
  byDesk: false,
};
