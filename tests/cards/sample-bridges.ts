import type { Bridge, BridgeId, Candidate, FallbackReason, Line } from '../../src/domain/bridge/bridge.js';
import type { BridgeEvent } from '../../src/domain/bridge/events.js';
import { foldBridge } from '../../src/domain/bridge/evolve.js';
import type { Person } from '../../src/domain/people.js';
import { personId } from '../../src/domain/people.js';
import type { TierNumber } from '../../src/domain/support-plan.js';
import { ana, bo, cho, dan, eve, START, textId } from './sample-tickets.js';

const SECOND = 1_000;
const fay: Person = { id: personId('00000006-0000-4000-8000-000000000000'), name: 'Fay' };

const candidate = (person: Person, of: Partial<Candidate> = {}): Candidate => ({
  name: person.name,
  person,
  source: 'rota',
  skipped: null,
  seemsAway: false,
  ...of,
});
const line = (tier: TierNumber, name: string, people: readonly Candidate[], lead: Person | null): Line => ({
  tier,
  name,
  people,
  lead,
  spentAt: null,
});

const LINES: readonly Line[] = [
  line(1, 'Service desk', [candidate(ana), candidate(bo)], ana),
  line(
    2,
    'Support team',
    [candidate(dan, { skipped: { awayUntil: START } }), candidate(cho, { source: 'override', seemsAway: true })],
    cho,
  ),
  line(
    3,
    'MDM team',
    [
      candidate(eve, { skipped: null }),
      { name: 'zoe@contoso.example', person: null, source: 'rota', skipped: 'unresolved', seemsAway: false },
      candidate(fay),
    ],
    null,
  ),
];

type Happened = BridgeEvent extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never;
/** Seconds after the beginning, and what happened. */
type Timed = readonly [seconds: number, event: Happened];

const opened: Timed = [
  0,
  {
    type: 'BridgeOpened',
    id: '0f9b5b1a-7a55-4c1e-9d0e-5e0f6c1f0b01' as BridgeId,
    reason: { kind: 'rule', source: "phase.kind == 'production' && ticket.impactConfirmed && ticket.impact == 'many'" },
    ticket: 'T-1042',
    causes: ['0x80180014'],
    startAt: START + 10 * SECOND,
    lines: LINES,
  },
];
const byHand: Timed = [
  0,
  {
    ...(opened[1] as Extract<Happened, { type: 'BridgeOpened' }>),
    reason: { kind: 'person', by: cho, why: textId('why') },
  },
];
const called = [
  { person: ana, tiers: [1] },
  { person: cho, tiers: [2] },
  { person: eve, tiers: [3] },
] as const;
const attempted: Timed = [
  10,
  { type: 'CallAttempted', attempt: 'attempt-1', settleAt: START + 40 * SECOND, ring: 45 * SECOND, people: called },
];
const started: Timed = [
  12,
  { type: 'CallStarted', call: 'call-1', ringUntil: START + 57 * SECOND, keepAliveAt: START + 900 * SECOND },
];
const joined = (seconds: number, person: Person, ...tiers: TierNumber[]): Timed => [
  seconds,
  { type: 'PersonJoined', person, tiers },
];
const rung = (seconds: number, person: Person, ...tiers: TierNumber[]): Timed => [
  seconds,
  { type: 'PersonRung', person, tiers, mark: `mark-${person.id}`, ringUntil: START + (seconds + 45) * SECOND },
];
const ringing: readonly Timed[] = [
  opened,
  [5, { type: 'TicketAttached', ticket: 'T-1043', because: 'sameCause' }],
  attempted,
  started,
  joined(20, ana, 1),
  [30, { type: 'Declined', person: eve.id, result: null }],
  rung(30, fay, 3),
];
const noAnswer: readonly Timed[] = [
  ...ringing,
  [57, { type: 'NotAnswered', person: cho.id }],
  [75, { type: 'RingFailed', person: fay.id, result: { code: 480, subcode: 10_037, message: 'Busy elsewhere' } }],
  [75, { type: 'LineSpent', tier: 2 }],
  [75, { type: 'LineSpent', tier: 3 }],
];
const assembled: readonly Timed[] = [
  ...ringing,
  joined(60, cho, 2),
  joined(70, fay, 3),
  [70, { type: 'AllTiersIn' }],
  joined(90, bo),
];
const ended: readonly Timed[] = [
  ...assembled,
  [600, { type: 'PersonLeft', person: bo.id }],
  [1_700, { type: 'BridgeEnded', why: 'staff', by: ana }],
];

const without = (reason: FallbackReason, ...more: readonly Timed[]): readonly Timed[] => [
  opened,
  [11, { type: 'FallbackChosen', reason, vendor: 'Call source identity invalid.', people: called }],
  ...more,
];
const meeting: Timed = [
  12,
  {
    type: 'FallbackReady',
    way: { kind: 'meeting', url: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0' },
  },
];
const link: Timed = [
  12,
  {
    type: 'FallbackReady',
    way: {
      kind: 'link',
      url: 'https://teams.microsoft.com/l/call/0/0?users=ana@contoso.example,cho@contoso.example&withVideo=false',
      noMeeting: 'noAccessPolicy',
    },
  },
];
const nowhere: Timed = [12, { type: 'FallbackReady', way: { kind: 'link', url: null, noMeeting: 'noOrganizer' } }];

const after = (events: readonly Timed[]): Bridge =>
  foldBridge(events.map(([seconds, event]) => ({ ...event, at: START + seconds * SECOND })))!;

/** Bridges as far as each name says. */
export const BRIDGES: Readonly<Record<string, Bridge>> = {
  held: after([byHand]),
  placing: after([opened, attempted]),
  ringing: after(ringing),
  'no-answer': after(noAnswer),
  assembled: after(assembled),
  'one-left': after([...assembled, [300, { type: 'PersonLeft', person: cho.id }]]),
  ended: after(ended),
  'ended-with-outcome': after([...ended, [1_800, { type: 'OutcomeRecorded', by: ana, text: textId('rootCause') }]]),
  stopped: after([byHand, [4, { type: 'BridgeStopped', by: dan, why: textId('note') }]]),
  'fallback-coming': after(without('callingOff')),
  'fallback-meeting': after(without('noConsent', meeting)),
  'fallback-link': after(without('noPublicUrl', link)),
  'fallback-nowhere': after(without('nobodyOnCall', nowhere)),
  overtaken: after([
    opened,
    attempted,
    [40, { type: 'FallbackChosen', reason: 'notConfirmed', vendor: null, people: called }],
    meeting,
    [50, started[1]],
    joined(55, ana, 1),
  ]),
};
