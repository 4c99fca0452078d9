import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/instant.js';
import { FALLBACK_LASTS, KEEP_ALIVE, SETTLE } from '../../../src/domain/bridge/decide-call.js';
import { effectsOf } from '../../../src/domain/bridge/effects.js';
import { nextWake } from '../../../src/domain/bridge/next-wake.js';
import { legalBridgeVerbs } from '../../../src/domain/bridge/verbs.js';
import {
  CALL,
  RING,
  all,
  end,
  established,
  later,
  line,
  looked,
  named,
  news,
  outcome,
  people,
  placing,
  ringing,
  roster,
  terminated,
  then,
  types,
  wake,
  type BridgeStory,
} from '../../helpers/bridge-story.js';
import { ana, bo, cho, eve } from '../../helpers/people.js';

const effects = ({ bridge, last, now }: BridgeStory) => effectsOf(last, bridge, now).map((one) => one.do);
const assembled = then(ringing(), roster(ana, cho, eve));

describe('a call that Graph was asked for', () => {
  it('is asked for once, whatever wakes us', () => {
    expect(effects(placing())).toEqual(['PlaceCall']);
    expect(effects(then(placing(), wake()))).toEqual([]);
  });

  it('is known by the answer or by what Graph tells, whichever comes first', () => {
    const told = then(placing(), established);
    expect(told.bridge).toMatchObject({ status: 'ringing', call: { id: CALL } });
    expect(then(told, { type: 'TakeCall', call: CALL }).last).toEqual([]);
    expect(then(ringing(), established).last).toEqual([]);
  });

  it('is given up after half a minute in which nothing was heard, and adopted when it turns up', () => {
    expect(then(later(placing(), SETTLE - 1), wake()).last).toEqual([]);
    const settled = then(later(placing(), SETTLE), wake());
    expect(settled.bridge).toMatchObject({ status: 'fallback', fallback: { reason: 'notConfirmed' } });
    const adopted = then(later(settled, SECOND), roster(ana));
    expect(adopted.bridge).toMatchObject({
      status: 'ringing',
      call: { id: CALL },
      fallback: { overtakenAt: adopted.now },
    });
    expect(people(adopted)).toEqual(['Ana: joined', 'Cho: ringing', 'Eve: ringing']);
    expect(nextWake(adopted.bridge)).toBe(adopted.now + RING);
  });

  it('is no longer asked for once Graph said no; who was meant was not rung', () => {
    const missed = then(placing(), { type: 'MissCall', reason: 'callingOff', vendor: '403 7503' });
    expect(missed.bridge).toMatchObject({ status: 'fallback', invitees: [], fallback: { vendor: '403 7503' } });
    expect(missed.bridge.fallback?.people.map((one) => one.person)).toEqual([ana, cho, eve].map(named));
    expect(effects(missed)).toEqual(['MakeFallback']);
  });

  it('is left when it turns up after the bridge was ended, once', () => {
    const over = then(placing(), end(bo));
    const found = then(over, established);
    expect(effects(found)).toEqual(['HangUp']);
    const left = then(found, { type: 'LeaveCall', call: CALL });
    expect(effects(all(left, established, roster(ana)))).toEqual([]);
  });

  it('is the only one: a second is left', () => {
    const second = then(ringing(), news({ state: 'established', result: null }, 'call-2'));
    expect(effects(second)).toEqual(['HangUp']);
    expect(second.bridge).toMatchObject({ status: 'ringing', call: { id: CALL } });
  });
});

describe('the roster', () => {
  it('may be old: who is missing in it is looked up, and so is who is back', () => {
    const doubted = then(assembled, roster(ana, cho));
    expect(doubted.last).toMatchObject([{ type: 'PresenceDoubted', people: [eve.id] }]);
    expect(then(doubted, roster(ana, cho)).last).toEqual([]);
    expect(people(then(doubted, looked(doubted, ana, cho, eve)))).toContain('Eve: joined');
    const left = then(doubted, looked(doubted, ana, cho));
    expect(people(left)).toContain('Eve: left');
    const back = then(left, roster(ana, cho, eve));
    expect(people(back)).toContain('Eve: left');
    expect(people(then(back, looked(back, ana, cho, eve)))).toContain('Eve: joined');
  });

  it('counts as it came last where it cannot be looked up', () => {
    const doubted = then(assembled, roster(ana, cho));
    const silent = { type: 'ReadRoster', participants: null, seen: doubted.bridge.version } as const;
    expect(people(then(doubted, silent))).toContain('Eve: left');
    expect(people(then(doubted, looked(doubted)))).toEqual(['Ana: joined', 'Cho: joined', 'Eve: left']);
  });

  it('that was asked for before somebody came sends nobody away', () => {
    const asked = then(ringing(), roster(ana));
    const answer = looked(asked, ana);
    const after = all(asked, roster(ana, cho), answer);
    expect(people(after)).toContain('Cho: joined');
    expect(after.bridge.doubted).toEqual([cho.id]);
  });

  it('finds those whose coming nobody told us', () => {
    const story = later(ringing(), RING);
    const found = all(story, looked(story, ana, cho, eve), wake());
    expect(people(found)).toEqual(['Ana: joined', 'Cho: joined', 'Eve: joined']);
  });
});

describe('the end', () => {
  it('comes when the bot is left alone, and the bot leaves', () => {
    const empty = then(later(assembled, MINUTE), roster());
    const over = then(empty, looked(empty));
    expect(types(over.last)).toEqual([
      'PersonLeft',
      'PersonLeft',
      'PersonLeft',
      'PresenceDoubted',
      'CallGivenUp',
      'BridgeEnded',
    ]);
    expect(over.bridge).toMatchObject({ status: 'ended', ended: { why: 'everybodyLeft', by: null } });
    expect(over.bridge.invitees[0]?.stays).toEqual([{ from: assembled.now, to: over.now }]);
    expect(effects(over)).toEqual(['HangUp']);
    expect(then(over, terminated(200, 7000)).bridge).toMatchObject({ status: 'ended', givenUp: [{ left: true }] });
  });

  it('waits for those who are ringing', () => {
    const lines = [line(1, [ana]), line(2, [cho])];
    const one = then(ringing(lines), roster(ana));
    const gone = then(one, roster());
    const waiting = then(gone, looked(gone));
    expect(waiting.bridge.status).toBe('ringing');
    const over = then(later(waiting, RING), wake({ lines }));
    expect(types(over.last)).toEqual(['NotAnswered', 'CallGivenUp', 'BridgeEnded']);
  });

  it('comes when Graph says so', () => {
    expect(then(assembled, terminated(200, 5010)).bridge).toMatchObject({ status: 'ended', ended: { why: 'over' } });
    expect(then(assembled, { type: 'LoseCall' }).bridge).toMatchObject({ ended: { why: 'lost' } });
  });

  it('comes when somebody ends it, and nobody is rung any more', () => {
    const over = then(then(ringing(), roster(ana)), end(bo));
    expect(over.bridge).toMatchObject({ status: 'ended', ended: { why: 'staff', by: named(bo) } });
    expect(people(over)).toEqual(['Ana: left', 'Cho: noAnswer', 'Eve: noAnswer']);
    expect(effects(over)).toEqual(['HangUp']);
    expect(then(over, end(cho)).refused).toMatchObject({ reason: 'alreadyEnded', by: named(bo) });
  });

  it('asks for the outcome, which may be written anew', () => {
    const over = then(assembled, end(bo));
    expect(legalBridgeVerbs(over.bridge)).toEqual(['bridge.outcome']);
    expect(then(over, outcome(cho, null)).refused).toEqual({ reason: 'missing', fields: ['outcome'] });
    expect(all(over, outcome(cho), outcome(ana)).bridge.outcome).toMatchObject({ by: named(ana) });
  });
});

describe('a call that nobody joins', () => {
  it.each([
    [200, 5013, 'nobodyJoined'],
    [480, 10037, 'nobodyJoined'],
    [500, 1005, 'failed'],
  ])('leads to other means when Graph ends it with %i/%i', (code, subcode, reason) => {
    const { bridge } = then(ringing(), terminated(code, subcode));
    expect(bridge).toMatchObject({ status: 'fallback', fallback: { reason, vendor: `${code}/${subcode}` } });
    expect(people({ bridge } as BridgeStory)).toEqual(['Ana: noAnswer', 'Cho: noAnswer', 'Eve: noAnswer']);
  });

  it('does so also when the end is all we ever hear of it', () => {
    expect(then(placing(), terminated()).bridge).toMatchObject({
      status: 'fallback',
      fallback: { reason: 'nobodyJoined' },
    });
  });

  it('is given up when everybody was rung in vain', () => {
    let story = ringing();
    for (let round = 0; round < 2; round += 1) story = then(later(story, RING), wake());
    expect(story.bridge).toMatchObject({ status: 'fallback', fallback: { reason: 'nobodyAnswered' } });
    expect(effects(story)).toEqual(['HangUp', 'MakeFallback']);
    expect(then(story, roster(ana)).last).toEqual([]);
  });
});

describe('what is due', () => {
  it('is keep-alive, every quarter of an hour', () => {
    const due = later(assembled, KEEP_ALIVE);
    expect(effects(then(due, wake()))).toEqual(['KeepAlive']);
    expect(then(due, { type: 'KeepAlive', kept: true }).bridge.call?.keepAliveAt).toBe(due.now + KEEP_ALIVE);
    expect(then(due, { type: 'KeepAlive', kept: false }).bridge.call?.keepAliveAt).toBe(due.now + 5 * MINUTE);
  });

  it('is the end of other means that nobody ended', () => {
    const missed = then(placing(), { type: 'MissCall', reason: 'quota', vendor: null });
    const ready = then(missed, { type: 'TakeFallback', way: { kind: 'link', url: null, noMeeting: null } });
    expect(nextWake(ready.bridge)).toBe(ready.now + FALLBACK_LASTS);
    expect(then(later(ready, HOUR), wake()).bridge).toMatchObject({ status: 'ended', ended: { why: 'unused' } });
  });
});
