import { describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND } from '../../../src/domain/instant.js';
import { nextWake } from '../../../src/domain/bridge/next-wake.js';
import {
  RING,
  all,
  established,
  invitation,
  later,
  line,
  markOf,
  people,
  ringing,
  roster,
  then,
  types,
  wake,
} from '../../helpers/bridge-story.js';
import { ana, bo, cho, dan, eve, fay, inTiers } from '../../helpers/people.js';

const late = later(then(ringing(), roster(ana, eve)), RING);

describe('somebody who does not answer', () => {
  it('is followed by the next of that tier alone, when the ring time is over', () => {
    expect(then(later(ringing(), RING - 1), wake()).last).toEqual([]);
    const next = then(late, wake());
    expect(next.last).toMatchObject([
      { type: 'NotAnswered', person: cho.id },
      { type: 'PersonRung', person: { id: dan.id }, tiers: [2], ringUntil: late.now + RING },
    ]);
    expect(people(next)).toEqual(['Ana: joined', 'Cho: noAnswer', 'Eve: joined', 'Dan: ringing']);
    expect(nextWake(next.bridge)).toBe(late.now + RING);
  });

  it('is welcome when they come late, and then nobody else is rung', () => {
    const both = then(then(late, wake()), roster(ana, eve, cho));
    expect(both.bridge.status).toBe('assembled');
    expect(people(both)).toContain('Cho: joined');
    const silent = then(later(both, RING), wake());
    expect(types(silent.last)).toEqual(['NotAnswered']);
    expect(people(silent)).toContain('Dan: noAnswer');
  });

  it('is not rung again, and the lead is told when nobody is left', () => {
    const spent = then(later(then(late, wake()), RING), wake());
    expect(types(spent.last)).toEqual(['NotAnswered', 'LineSpent']);
    expect(types(then(spent, wake()).last)).toEqual([]);
    expect(spent.bridge.status).toBe('ringing');
  });
});

describe('the next', () => {
  const rung = then(late, wake());

  it.each([
    [603, 'Declined'],
    [412, 'RingFailed'],
  ])('is followed by another at once when Graph says %i', (code, type) => {
    const failed = then(
      then(ringing([line(1, [ana]), line(2, [cho, dan, fay]), line(3, [eve])]), roster(ana, eve)),
      wake(),
    );
    const second = then(later(failed, RING), wake());
    const third = all(second, invitation(markOf(second, dan), { code }), wake());
    expect(third.log.map((one) => one.type)).toContain(type);
    expect(people(third).at(-1)).toBe('Fay: ringing');
  });

  it('is not affected by what is said of somebody else, or said well', () => {
    expect(then(rung, invitation('other', { code: 603 })).last).toEqual([]);
    expect(then(rung, invitation(markOf(rung, dan), null)).last).toEqual([]);
    const joined = then(rung, roster(ana, eve, dan));
    expect(then(joined, invitation(markOf(rung, dan), { code: 412 })).last).toEqual([]);
  });

  it('is rung again when Graph asked us to wait, while there is time', () => {
    const mark = markOf(rung, dan);
    const put = then(rung, { type: 'MissRing', mark, result: null, again: 5 * SECOND });
    expect(types(put.last)).toEqual(['RingPutOff']);
    expect(then(later(put, 5 * SECOND - 1), wake()).last).toEqual([]);
    const again = then(later(put, 5 * SECOND), wake());
    expect(again.last).toMatchObject([{ type: 'PersonRung', person: { id: dan.id } }]);
    expect(markOf(again, dan)).not.toBe(mark);
    expect(then(again, { type: 'MissRing', mark: markOf(again, dan), result: null, again: MINUTE }).last).toMatchObject(
      [{ type: 'RingFailed' }],
    );
  });
});

describe('whoever is on the rota of two tiers', () => {
  const both = inTiers(ana, 1, 2);
  const lines = [line(1, [both, bo]), line(2, [cho, both, dan]), line(3, [eve])];

  it('stands for the second one too when its first does not answer', () => {
    const shared = then(later(then(ringing(lines), roster(ana, eve)), RING), wake({ lines }));
    expect(types(shared.last)).toEqual(['NotAnswered', 'TierShared', 'AllTiersIn']);
    expect(shared.bridge.invitees[0]?.tiers).toEqual([1, 2]);
    expect(people(shared)).not.toContain('Dan: ringing');
  });

  it('is not rung a second time while they are ringing', () => {
    const waiting = all(then(ringing(lines), roster(eve)), wake({ lines }));
    expect(people(waiting).filter((one) => one.startsWith('Ana'))).toEqual(['Ana: ringing']);
  });
});

describe('whoever comes by themselves', () => {
  it('stands for the tiers of whose rota they are, and is not rung', () => {
    const came = then(later(then(ringing(), roster(ana, eve, dan)), RING), wake());
    expect(came.bridge.assembledAt).not.toBeNull();
    expect(people(came)).toEqual(['Ana: joined', 'Cho: noAnswer', 'Eve: joined', 'Dan: joined']);
  });

  it('is shown without a tier when they are of none', () => {
    const guest = { id: fay.id, name: 'Fay' };
    const came = then(ringing([line(1, [ana]), line(2, [cho])]), roster(ana, guest));
    expect(came.bridge.invitees.at(-1)).toMatchObject({ person: guest, tiers: [], state: 'joined', rungAt: null });
  });
});

describe('all tiers', () => {
  it('are in once somebody of each is, whatever is said again', () => {
    const story = all(ringing(), established, roster(ana), roster(ana, cho), roster(ana, cho, eve));
    expect(story.last).toMatchObject([{ type: 'PersonJoined' }, { type: 'AllTiersIn' }]);
    expect(all(story, established, roster(ana, cho, eve)).log).toEqual(story.log);
  });
});
