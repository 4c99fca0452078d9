import { MINUTE, SECOND, type Instant } from '../../src/domain/instant.js';
import type { Bridge, BridgeId, Candidate, Line } from '../../src/domain/bridge/bridge.js';
import type { Around, BridgeCommand, CallNews } from '../../src/domain/bridge/commands.js';
import { decideBridge } from '../../src/domain/bridge/decide.js';
import type { BridgeEvent } from '../../src/domain/bridge/events.js';
import { foldBridge } from '../../src/domain/bridge/evolve.js';
import type { BridgeRefusal } from '../../src/domain/bridge/refusals.js';
import type { Actor, Person } from '../../src/domain/people.js';
import type { TierNumber } from '../../src/domain/support-plan.js';
import { text } from './commands.js';
import { ana, bo, cho, dan, eve, fay, ida } from './people.js';
import { TEN } from './ticket-story.js';

export const RING = 45 * SECOND;
export const HOLD = 10 * SECOND;
export const CALL = 'call-1';

export const named = ({ id, name }: Actor): Person => ({ id, name });

export const candidate = (person: Actor, changes: Partial<Candidate> = {}): Candidate => ({
  name: person.name,
  person: named(person),
  source: 'rota',
  skipped: null,
  seemsAway: false,
  ...changes,
});

export const line = (tier: TierNumber, people: readonly (Actor | Candidate)[], lead: Actor | null = null): Line => ({
  tier,
  name: `Tier ${String(tier)}`,
  people: people.map((one) => ('skipped' in one ? one : candidate(one))),
  lead: lead === null ? null : named(lead),
  spentAt: null,
});

/** Two people for each tier; Ida leads tier 1. */
export const LINES = [line(1, [ana, bo], ida), line(2, [cho, dan]), line(3, [eve, fay])];

export const opened = (lines: readonly Line[] = LINES, at: Instant = TEN): BridgeEvent => ({
  type: 'BridgeOpened',
  at,
  id: '00000000-0000-4000-8000-0000000b41d6' as BridgeId,
  reason: { kind: 'rule', source: "ticket.impact == 'many'" },
  ticket: 'T-1042',
  causes: ['enrolment/ios'],
  startAt: at + HOLD,
  lines,
});

/** What a bridge went through, with what each command came to. */
export interface BridgeStory {
  readonly bridge: Bridge;
  readonly log: readonly BridgeEvent[];
  /** What the last command came to. */
  readonly last: readonly BridgeEvent[];
  readonly refused: BridgeRefusal | null;
  readonly now: Instant;
}

const from = (log: readonly BridgeEvent[], now: Instant): BridgeStory => ({
  bridge: foldBridge(log)!,
  log,
  last: log,
  refused: null,
  now,
});

export const held = (lines: readonly Line[] = LINES): BridgeStory => from([opened(lines)], TEN);

/** One command at the story's time. */
export const then = (story: BridgeStory, command: BridgeCommand): BridgeStory => {
  const decision = decideBridge(story.bridge, command, story.now);
  if ('refused' in decision) return { ...story, last: [], refused: decision.refused };
  const { events } = decision;
  return {
    ...story,
    bridge: foldBridge(events, story.bridge)!,
    log: [...story.log, ...events],
    last: events,
    refused: null,
  };
};

export const all = (story: BridgeStory, ...commands: readonly BridgeCommand[]): BridgeStory =>
  commands.reduce(then, story);

export const later = (story: BridgeStory, by: number): BridgeStory => ({ ...story, now: story.now + by });

export const wake = (around: Partial<Around> = {}): BridgeCommand => ({
  type: 'Wake',
  around: { lines: LINES, ring: RING, noCall: null, attempt: 'attempt-1', ...around },
});

/** Past the hold: Graph was asked for the call. */
export const placing = (lines: readonly Line[] = LINES): BridgeStory => then(later(held(lines), HOLD), wake({ lines }));
/** The call is there, and the first of each tier are rung. */
export const ringing = (lines: readonly Line[] = LINES): BridgeStory =>
  then(placing(lines), { type: 'TakeCall', call: CALL });

export const news = (of: Omit<Extract<CallNews, { kind: 'state' }>, 'call' | 'kind'>, call = CALL): BridgeCommand => ({
  type: 'HearNews',
  news: { call, kind: 'state', ...of },
});
export const established = news({ state: 'established', result: null });
export const terminated = (code = 200, subcode = 5013): BridgeCommand =>
  news({ state: 'terminated', result: { code, subcode, message: '' } });
export const roster = (...people: readonly Person[]): BridgeCommand => ({
  type: 'HearNews',
  news: { call: CALL, kind: 'roster', participants: people.map(({ id, name }) => ({ person: id, name })) },
});
/** Graph's answer to the question who is in, when nothing happened meanwhile. */
export const looked = (story: BridgeStory, ...people: readonly Person[]): BridgeCommand => ({
  type: 'ReadRoster',
  participants: people.map(({ id, name }) => ({ person: id, name })),
  seen: story.bridge.version,
});
export const invitation = (mark: string, result: { code: number } | null): BridgeCommand => ({
  type: 'HearNews',
  news: {
    call: CALL,
    kind: 'invited',
    mark,
    ok: result === null,
    result: result === null ? null : { ...result, subcode: 0, message: '' },
  },
});

export const stop = (by: Actor, why: string | null = 'It is only one phone'): BridgeCommand => ({
  type: 'StopBridge',
  by,
  why: why === null ? null : text(why),
});
export const end = (by: Actor): BridgeCommand => ({ type: 'EndBridge', by });
export const outcome = (by: Actor, said: string | null = 'The certificate ran out'): BridgeCommand => ({
  type: 'RecordOutcome',
  by,
  outcome: said === null ? null : text(said),
});

export const types = (events: readonly BridgeEvent[]): readonly string[] => events.map(({ type }) => type);
/** `Ana: joined`, in the order in which they were rung. */
export const people = ({ bridge }: BridgeStory): readonly string[] =>
  bridge.invitees.map(({ person, state }) => `${person.name}: ${state}`);
export const markOf = ({ bridge }: BridgeStory, person: Person): string =>
  bridge.invitees.find((one) => one.person.id === person.id)?.mark ?? 'none';
export const AFTER_ALL = 10 * MINUTE;
