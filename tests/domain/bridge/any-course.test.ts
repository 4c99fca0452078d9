import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpenBridge, type Line } from '../../../src/domain/bridge/bridge.js';
import type { BridgeCommand, CallNews } from '../../../src/domain/bridge/commands.js';
import { effectsOf, type BridgeEffect } from '../../../src/domain/bridge/effects.js';
import { foldBridge } from '../../../src/domain/bridge/evolve.js';
import { isUnfinished, nextWake } from '../../../src/domain/bridge/next-wake.js';
import { SECOND } from '../../../src/domain/instant.js';
import {
  RING,
  end,
  held,
  later,
  line,
  LINES,
  outcome,
  stop,
  then,
  wake,
  type BridgeStory,
} from '../../helpers/bridge-story.js';
import { ana, bo, cho, dan, eve, fay, guest, ida, inTiers, mia } from '../../helpers/people.js';

const ROTAS: readonly (readonly Line[])[] = [
  LINES,
  [line(1, [ana, bo]), line(2, [inTiers(ana, 2), cho, dan]), line(3, [eve, inTiers(bo, 3)])],
  [line(1, [ana], ida), line(2, [cho]), line(3, [], fay)],
  [line(1, [ana]), line(2, [ana])],
  [line(1, [], ida)],
];
const PEOPLE = [ana, bo, cho, dan, eve, fay, guest];

interface Throw {
  readonly what: number;
  readonly who: number;
  readonly others: readonly number[];
  readonly after: number;
  readonly code: number;
}

const throws = fc.array(
  fc.record({
    what: fc.nat(16),
    who: fc.nat(PEOPLE.length - 1),
    others: fc.subarray(PEOPLE.map((_, index) => index)),
    after: fc.constantFrom(0, 0, SECOND, 5 * SECOND, RING, 60 * SECOND, 900 * SECOND),
    code: fc.constantFrom(200, 408, 480, 500, 603),
  }),
  { maxLength: 60 },
);

const newsOf = ({ what, who, others, code }: Throw, { bridge }: BridgeStory): BridgeCommand => {
  const call = what === 11 ? 'call-2' : 'call-1';
  const result = { code, subcode: 0, message: '' };
  const participants = others.map((one) => ({ person: PEOPLE[one]!.id, name: null }));
  const mark = bridge.invitees[who % Math.max(1, bridge.invitees.length)]?.mark ?? 'none';
  const states = ['establishing', 'established', 'terminating', 'terminated', 'other'] as const;
  const news: Record<number, CallNews> = {
    7: { call, kind: 'roster', participants },
    8: { call, kind: 'invited', mark, ok: false, result },
    9: { call, kind: 'invited', mark, ok: true, result: null },
    10: { call, kind: 'state', state: states[who % 5]!, result: states[who % 5] === 'terminated' ? result : null },
  };
  return { type: 'HearNews', news: news[what] ?? { call, kind: 'roster', participants } };
};

/** What anybody, Graph or the clock may come up with. */
const commandOf = (one: Throw, story: BridgeStory, lines: readonly Line[]): BridgeCommand => {
  const { bridge } = story;
  const person = [...PEOPLE, mia][one.who]!;
  const participants = one.others.map((index) => ({ person: PEOPLE[index]!.id, name: null }));
  switch (one.what) {
    case 0:
      return one.who === 0 ? stop(person) : wake({ lines });
    case 1:
      return one.who < 2 ? end(person) : wake({ lines });
    case 2:
      return outcome(person, one.who > 3 ? null : 'Renewed');
    case 3:
      return { type: 'TakeCall', call: 'call-1' };
    case 4:
      return { type: 'MissCall', reason: 'quota', vendor: null };
    case 5:
      return { type: 'ReadRoster', participants: one.who > 4 ? null : participants, seen: bridge.version };
    case 6: {
      const mark = bridge.invitees[one.who % Math.max(1, bridge.invitees.length)]?.mark ?? 'none';
      return { type: 'MissRing', mark, result: null, again: one.who > 3 ? 5 * SECOND : null };
    }
    case 12:
      return one.who === 0 ? { type: 'LoseCall' } : wake({ lines });
    case 13:
      return { type: 'LeaveCall', call: one.who > 3 ? 'call-2' : 'call-1' };
    case 14:
      return { type: 'AttachTicket', ticket: 'T-1043', because: 'sameCause' };
    case 15:
      return wake({ lines });
    case 16:
      return { type: 'TakeFallback', way: { kind: 'link', url: null, noMeeting: null } };
    default:
      return newsOf(one, story);
  }
};

interface Course {
  readonly story: BridgeStory;
  readonly done: readonly BridgeEffect[];
}

/** Between two throws the worker has its turn, as it has in the desk. */
const course = (all: readonly Throw[], lines: readonly Line[], check: (course: Course) => void): Course => {
  let at: Course = { story: held(lines), done: [] };
  const go = (command: BridgeCommand): void => {
    const story = then(at.story, command);
    at = { story, done: [...at.done, ...effectsOf(story.last, story.bridge, story.now)] };
    check(at);
  };
  for (const one of all) {
    at = { ...at, story: later(at.story, one.after) };
    go(commandOf(one, at.story, lines));
    go(wake({ lines }));
  }
  return at;
};

const anyCourse = (check: (course: Course) => void): void =>
  fc.assert(
    fc.property(throws, fc.constantFrom(...ROTAS), (all, lines) => {
      course(all, lines, check);
    }),
    { numRuns: 400 },
  );

const of = <D extends BridgeEffect['do']>(done: readonly BridgeEffect[], what: D) =>
  done.filter((one): one is Extract<BridgeEffect, { do: D }> => one.do === what);

describe('whatever happens to a bridge', () => {
  it('Graph is asked for one call at most, of two to five different people', () => {
    anyCourse(({ done }) => {
      const placed = of(done, 'PlaceCall');
      expect(placed.length).toBeLessThanOrEqual(1);
      for (const { people } of placed) {
        expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
        expect(people.length).toBeGreaterThanOrEqual(2);
        expect(people.length).toBeLessThanOrEqual(5);
      }
    });
  });

  it('nobody is rung twice, but for those whom Graph surely did not ring', () => {
    anyCourse(({ done, story }) => {
      const firsts = story.bridge.attempt?.people.map(({ person }) => person.id) ?? [];
      const invited = of(done, 'RingPerson').map(({ person }) => person.id);
      const putOff = story.log.flatMap((event) => (event.type === 'RingPutOff' ? [event.person] : []));
      for (const person of new Set(invited)) {
        const rings = [...firsts, ...invited].filter((one) => one === person).length;
        expect(rings).toBeLessThanOrEqual(1 + putOff.filter((one) => one === person).length);
      }
      expect(new Set(of(done, 'RingPerson').map(({ mark }) => mark)).size).toBe(invited.length);
    });
  });

  it('each person is there once', () => {
    anyCourse(({ story }) => {
      const ids = story.bridge.invitees.map(({ person }) => person.id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('an open one has a time at which it is looked at, and nobody is rung once it is over', () => {
    anyCourse(({ story }) => {
      const { bridge } = story;
      expect(nextWake(bridge) !== null || isUnfinished(bridge) || !isOpenBridge(bridge)).toBe(true);
      const waits = bridge.invitees.filter((one) => one.state === 'ringing');
      const mayWait = isOpenBridge(bridge) && bridge.call?.over == null;
      expect(waits.length === 0 || mayWait).toBe(true);
    });
  });

  it('after a turn of the worker its next time lies ahead', () => {
    fc.assert(
      fc.property(throws, fc.constantFrom(...ROTAS), (all, lines) => {
        const { story } = course(all, lines, () => undefined);
        const { bridge, last, now } = then(story, wake({ lines }));
        const next = nextWake(bridge);
        const doing = effectsOf(last, bridge, now);
        expect(next === null || next > now || isUnfinished(bridge) || doing.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('the log folds to the state, and the tiers of those who are in are those of their lines', () => {
    anyCourse(({ story }) => {
      expect(foldBridge(story.log)).toEqual(story.bridge);
      expect(story.bridge.version).toBe(story.log.length);
      for (const one of story.bridge.invitees)
        expect(one.stays.filter(({ to }) => to === null)).toHaveLength(one.state === 'joined' ? 1 : 0);
    });
  });
});
