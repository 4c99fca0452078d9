import type { Instant } from '../instant.js';
import type { PersonId } from '../people.js';
import type { Bridge, Called, Invitee, InviteeState } from './bridge.js';
import type { BridgeEvent, BridgeEventOf, BridgeEventType } from './events.js';

type Changes = Partial<Bridge>;
type Evolve = {
  readonly [T in Exclude<BridgeEventType, 'BridgeOpened'>]: (bridge: Bridge, event: BridgeEventOf<T>) => Changes;
};

const change = (
  bridge: Bridge,
  person: PersonId,
  changes: Partial<Invitee> | ((one: Invitee) => Partial<Invitee>),
): Changes => ({
  invitees: bridge.invitees.map((one) =>
    one.person.id === person ? { ...one, ...(typeof changes === 'function' ? changes(one) : changes) } : one,
  ),
});

const came = ({ person, tiers }: Called): Invitee => ({
  person,
  tiers,
  state: 'ringing',
  mark: null,
  rungAt: null,
  ringUntil: null,
  againAt: null,
  stays: [],
  result: null,
});

/** Makes the person an invitee unless they are one. */
const withInvitee = (bridge: Bridge, called: Called): Bridge =>
  bridge.invitees.some((one) => one.person.id === called.person.id)
    ? bridge
    : { ...bridge, invitees: [...bridge.invitees, came(called)] };

const closeStays = (one: Invitee, at: Instant): Invitee['stays'] =>
  one.stays.map((stay) => (stay.to === null ? { ...stay, to: at } : stay));

const notRinging = (one: Invitee, state: InviteeState): Partial<Invitee> =>
  one.state === 'ringing' ? { state, ringUntil: null, againAt: null } : {};

/** Whoever still rings rings no more. */
const silenced = (bridge: Bridge): readonly Invitee[] =>
  bridge.invitees.map((one) => ({ ...one, ...notRinging(one, 'noAnswer') }));

/** Nobody is in a call any more, as far as we can tell. */
const emptied = (bridge: Bridge, at: Instant): readonly Invitee[] =>
  silenced(bridge).map((one) => (one.state === 'joined' ? { ...one, state: 'left', stays: closeStays(one, at) } : one));

const stopsRinging =
  (state: InviteeState) =>
  (bridge: Bridge, event: { person: PersonId; result?: Invitee['result'] }): Changes =>
    change(bridge, event.person, { state, ringUntil: null, againAt: null, result: event.result ?? null });

/** Of those who were to be rung by a call that was never made nobody was rung; where that is not known they may be. */
const inFallback = (bridge: Bridge, reason: BridgeEventOf<'FallbackChosen'>['reason']): readonly Invitee[] => {
  if (reason === 'notConfirmed') return bridge.invitees;
  return bridge.call === null ? [] : silenced(bridge);
};

/** Those of the first call ring from the moment on at which it is known to be there. */
const ringingFrom = (bridge: Bridge, ringUntil: Instant): readonly Invitee[] => {
  const all = (bridge.attempt?.people ?? []).reduce(withInvitee, bridge).invitees;
  return all.map((one) =>
    one.state === 'ringing' ? { ...one, rungAt: one.rungAt ?? bridge.attempt?.at ?? null, ringUntil } : one,
  );
};

const OF_THE_CALL = {
  CallAttempted: (_bridge, { at, attempt, settleAt, ring, people }) => ({
    status: 'placing',
    attempt: { id: attempt, at, settleAt, ring, people },
    invitees: people.map((one) => ({ ...came(one), rungAt: at })),
  }),
  CallStarted: (bridge, { at, call, ringUntil, keepAliveAt }) => ({
    status: 'ringing',
    call: { id: call, since: at, keepAliveAt, over: null },
    invitees: ringingFrom(bridge, ringUntil),
    fallback: bridge.fallback === null ? null : { ...bridge.fallback, overtakenAt: at },
  }),
  StrayCallFound: (bridge, { call }) => ({ givenUp: [...bridge.givenUp, { call, left: false }] }),
  KeptAlive: ({ call }, { next }) => ({ call: call === null ? null : { ...call, keepAliveAt: next } }),
  CallOver: (bridge, { at, result }) => ({
    call: bridge.call === null ? null : { ...bridge.call, keepAliveAt: null, over: { at, result } },
    invitees: emptied(bridge, at),
    givenUp: bridge.givenUp.map((one) => (one.call === bridge.call?.id ? { ...one, left: true } : one)),
    doubted: [],
  }),
  CallGivenUp: (bridge) => ({
    call: bridge.call === null ? null : { ...bridge.call, keepAliveAt: null },
    invitees: silenced(bridge),
    givenUp: [...bridge.givenUp, ...(bridge.call === null ? [] : [{ call: bridge.call.id, left: false }])],
    doubted: [],
  }),
  CallLeft: (bridge, { call }) => ({
    givenUp: bridge.givenUp.map((one) => (one.call === call ? { ...one, left: true } : one)),
  }),
} as const satisfies Partial<Evolve>;

const OF_PEOPLE = {
  PersonRung: (bridge, { at, person, tiers, mark, ringUntil }) =>
    change(withInvitee(bridge, { person, tiers }), person.id, {
      state: 'ringing',
      mark,
      rungAt: at,
      ringUntil,
      againAt: null,
    }),
  RingPutOff: (bridge, { person, againAt }) => change(bridge, person, { againAt }),
  TierShared: (bridge, { person, tier }) => change(bridge, person, (one) => ({ tiers: [...one.tiers, tier] })),
  PersonJoined: (bridge, { at, person, tiers }) => ({
    ...change(withInvitee(bridge, { person, tiers }), person.id, (one) => ({
      state: 'joined',
      ringUntil: null,
      againAt: null,
      stays: [...one.stays, { from: at, to: null }],
    })),
    doubted: bridge.doubted.filter((one) => one !== person.id),
  }),
  PersonLeft: (bridge, { at, person }) => ({
    ...change(bridge, person, (one) => ({ state: 'left', stays: closeStays(one, at) })),
    doubted: bridge.doubted.filter((one) => one !== person),
  }),
  PresenceDoubted: (_bridge, { people }) => ({ doubted: people }),
  NotAnswered: stopsRinging('noAnswer'),
  Declined: stopsRinging('declined'),
  RingFailed: stopsRinging('failed'),
  LineSpent: (bridge, { at, tier }) => ({
    lines: bridge.lines.map((line) => (line.tier === tier ? { ...line, spentAt: at } : line)),
  }),
  AllTiersIn: (_bridge, { at }) => ({ status: 'assembled', assembledAt: at }),
} as const satisfies Partial<Evolve>;

const EVOLVE: Evolve = {
  ...OF_THE_CALL,
  ...OF_PEOPLE,
  TicketAttached: (bridge, { at, ticket, because }) => ({ tickets: [...bridge.tickets, { ticket, at, because }] }),
  BridgeStopped: (_bridge, { at, by, why }) => ({ status: 'stopped', stopped: { by, why, at } }),
  LinesRead: (_bridge, { lines }) => ({ lines }),
  FallbackChosen: (bridge, { at, reason, vendor, people }) => ({
    status: 'fallback',
    fallback: { reason, vendor, at, people, way: null, overtakenAt: null },
    invitees: inFallback(bridge, reason),
  }),
  FallbackReady: ({ fallback }, { way }) => ({ fallback: fallback === null ? null : { ...fallback, way } }),
  BridgeEnded: (bridge, { at, why, by }) => ({
    status: 'ended',
    ended: { at, why, by },
    invitees: emptied(bridge, at),
    doubted: [],
  }),
  OutcomeRecorded: (_bridge, { at, by, text }) => ({ outcome: { text, by, at } }),
};

const begin = (event: BridgeEventOf<'BridgeOpened'>): Bridge => ({
  id: event.id,
  version: 1,
  status: 'held',
  reason: event.reason,
  causes: event.causes,
  tickets: [{ ticket: event.ticket, at: event.at, because: 'opened' }],
  openedAt: event.at,
  startAt: event.startAt,
  lines: event.lines,
  invitees: [],
  attempt: null,
  call: null,
  givenUp: [],
  doubted: [],
  assembledAt: null,
  fallback: null,
  stopped: null,
  ended: null,
  outcome: null,
});

/** The state after one more event. The first event of a log is `BridgeOpened` and no other is. */
export const evolveBridge = (bridge: Bridge | undefined, event: BridgeEvent): Bridge => {
  if (event.type === 'BridgeOpened') return begin(event);
  if (bridge === undefined) throw new BrokenBridgeLog(event.type);
  const changes = EVOLVE[event.type] as (bridge: Bridge, event: BridgeEvent) => Changes;
  return { ...bridge, ...changes(bridge, event), version: bridge.version + 1 };
};

/** The state that events lead to; `undefined` for an empty log. */
export const foldBridge = (events: readonly BridgeEvent[], before?: Bridge): Bridge | undefined =>
  events.reduce<Bridge | undefined>((bridge, event) => evolveBridge(bridge, event), before);

/** A log that does not begin with `BridgeOpened`: it was damaged outside this program. */
export class BrokenBridgeLog extends Error {
  override readonly name = 'BrokenBridgeLog';
  constructor(readonly first: BridgeEventType) {
    super(`the log begins with ${first}`);
  }
}
