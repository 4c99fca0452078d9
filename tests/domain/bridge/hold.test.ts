import { describe, expect, it } from '@jest/globals';
import { legalBridgeVerbs } from '../../../src/domain/bridge/verbs.js';
import {
  AFTER_ALL,
  HOLD,
  RING,
  candidate,
  end,
  held,
  later,
  line,
  LINES,
  named,
  outcome,
  people,
  placing,
  stop,
  then,
  types,
  wake,
} from '../../helpers/bridge-story.js';
import { ana, bo, cho, dan, eve, ida, mia } from '../../helpers/people.js';
import { TEN } from '../../helpers/ticket-story.js';

const after = later(held(), HOLD);

describe('while it is held', () => {
  it('nobody is rung', () => {
    expect(then(later(held(), HOLD - 1), wake()).last).toEqual([]);
  });

  it('staff stop it with a reason, and nobody is rung after that', () => {
    const stopped = then(held(), stop(bo));
    expect(stopped.bridge).toMatchObject({ status: 'stopped', stopped: { by: named(bo), at: TEN } });
    expect(then(later(stopped, AFTER_ALL), wake()).last).toEqual([]);
    expect(then(stopped, stop(cho)).refused).toMatchObject({ reason: 'alreadyStopped', by: named(bo) });
    expect(then(stopped, end(cho)).refused).toMatchObject({ reason: 'alreadyStopped' });
  });

  it('a lead counts as staff, a requester does not', () => {
    expect(then(held(), stop(ida)).bridge.status).toBe('stopped');
    for (const command of [stop(mia), end(mia), outcome(mia)])
      expect(then(held(), command).refused).toEqual({ reason: 'notStaff' });
  });

  it('it wants a reason, and cannot be ended or have an outcome', () => {
    expect(then(held(), stop(bo, null)).refused).toEqual({ reason: 'missing', fields: ['reason'] });
    expect(then(held(), end(bo)).refused).toEqual({ reason: 'stillHeld' });
    expect(then(held(), outcome(bo)).refused).toEqual({ reason: 'noOutcomeYet', status: 'held' });
    expect(legalBridgeVerbs(held().bridge)).toEqual(['bridge.stop']);
  });
});

describe('when the hold is over', () => {
  it('the first of each tier are called, and it is too late to stop', () => {
    const called = placing();
    expect(called.last).toMatchObject([
      { type: 'LinesRead' },
      {
        type: 'CallAttempted',
        people: [ana, bo, cho, eve].filter((one) => one !== bo).map((one) => ({ person: named(one) })),
      },
    ]);
    expect(called.bridge).toMatchObject({ status: 'placing', attempt: { id: 'attempt-1', ring: RING } });
    expect(people(called)).toEqual(['Ana: ringing', 'Cho: ringing', 'Eve: ringing']);
    expect(then(called, stop(bo)).refused).toEqual({ reason: 'tooLateToStop', status: 'placing' });
  });

  it('nothing happens before it is known who is on call', () => {
    expect(then(after, wake({ lines: null })).last).toEqual([]);
  });

  it('whoever covers two tiers is called once, for both', () => {
    const called = placing([line(1, [ana]), line(2, [ana, cho]), line(3, [eve])]);
    expect(called.bridge.invitees.map((one) => [one.person.name, one.tiers])).toEqual([
      ['Ana', [1, 2]],
      ['Eve', [3]],
    ]);
  });

  it('whoever cannot be rung is passed over', () => {
    const unknown = candidate(bo, { person: null, skipped: 'unresolved' });
    const away = candidate(ana, { skipped: { awayUntil: AFTER_ALL } });
    const called = placing([line(1, [unknown, away, bo]), line(2, [cho])]);
    expect(people(called)).toEqual(['Bo: ringing', 'Cho: ringing']);
  });

  it('the lead of a tier of which nobody can be rung is told', () => {
    const called = placing([line(1, [ana], ida), line(2, [cho]), line(3, [], dan)]);
    expect(types(called.last)).toEqual(['LinesRead', 'CallAttempted', 'LineSpent']);
    expect(called.last.at(-1)).toMatchObject({ tier: 3 });
  });

  it.each([
    ['nobody is on call', { lines: [line(1, [], ida), line(2, [])] }, 'nobodyOnCall', [ida]],
    ['one person covers everything', { lines: [line(1, [ana]), line(2, [ana])] }, 'onlyOnePerson', [ana]],
    ['Graph cannot reach us', { noCall: 'noPublicUrl' as const, lines: LINES }, 'noPublicUrl', [ana, cho, eve]],
  ])('people meet by other means when %s', (_when, around, reason, meant) => {
    const { bridge } = then(after, wake(around));
    expect(bridge).toMatchObject({ status: 'fallback', attempt: null, invitees: [], fallback: { reason, way: null } });
    expect(bridge.fallback?.people.map((one) => one.person)).toEqual(meant.map(named));
  });
});
