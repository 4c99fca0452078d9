import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DAY } from '../../src/domain/instant.js';
import type { FaultEffect } from '../../src/simulator/faults.js';
import {
  FIRST,
  NEXT,
  answering,
  asked,
  bridgeCard,
  bridgeCards,
  ringsOf,
  underBridge,
} from '../helpers/bridge-steps.js';
import { startKillableDesk, type KillableDesk } from '../helpers/killable-desk.js';
import { verbsOn, words } from '../helpers/story.js';
import { until } from '../helpers/until.js';

jest.setTimeout(180_000);

const YESTERDAY = new Date(Date.now() - DAY).toISOString().slice(0, 10);
/** Ana, Cho and Eve are on call on the day on which this runs. */
const PLAN = readFileSync(new URL('../fixtures/stories/bridge.yaml', import.meta.url), 'utf8')
  .replaceAll(/from: .*/g, `from: ${YESTERDAY}T00:00`)
  .replaceAll(/people: \[(\S+), (\S+)\]/g, 'people: [$2, $1]');
const TICKET = 'T-1001';
const PLACE = /communications\/calls$/;
const INVITE = /participants\/invite$/;
/** Seconds: longer than the half minute that Graph has to tell of a call, and than a program takes to start. */
const PATIENCE = 60;

/** A program whose people are rung for so many seconds, one bridge for each test, and what is to be seen of it. */
const useKillable = (ring: number) => {
  let desk: KillableDesk;
  let before = 0;

  const requests = (): readonly string[] => asked(desk).slice(before);
  const count = (request: string): number => requests().filter((one) => one === request).length;
  const says = (tier: 1 | 2 | 3): string => words(bridgeCard(desk, tier));
  const shows = (text: string | RegExp, tier: 1 | 2 | 3 = 2): Promise<void> =>
    until(() => new RegExp(text).test(says(tier)), PATIENCE);
  /** Ana, Cho, Eve, and who is next after them. */
  const rings = (): readonly number[] => ringsOf(desk, [...FIRST, ...NEXT]);
  const strike = (path: RegExp, then: FaultEffect) =>
    desk.microsoft.faults.add({ on: { method: 'POST', path }, then, times: 1 });
  /** Killed while Graph holds that request, and started again. */
  const killedAt = async (fault: { readonly hits: number }): Promise<void> => {
    await until(() => fault.hits === 1, PATIENCE);
    await desk.kill();
    await desk.start();
  };

  beforeAll(async () => {
    const plan = PLAN.replace('hold: 10s', 'hold: 0s').replace('ring: 45s', `ring: ${String(ring)}s`);
    desk = await startKillableDesk(plan);
    await desk.person('bo').writesIn(desk.channel(1), 'new for mia@contoso.example: nobody can enrol an iPhone', {
      mention: true,
    });
    await until(() => desk.shows(1, TICKET));
  });
  afterAll(async () => {
    await desk.stop();
    expect(desk.errors).toEqual([]);
  });

  /** Bo asks for a call of all tiers; those answer a second later, everybody else lets it ring. */
  const opens = async (...answer: readonly string[]): Promise<void> => {
    for (const name of [...FIRST, ...NEXT]) {
      const { phone } = desk.person(name);
      phone.ignores();
      phone.rings.length = 0;
    }
    answering(desk, answer, 1);
    before = asked(desk).length;
    const cards = (): readonly number[] => ([1, 2, 3] as const).map((tier) => bridgeCards(desk, tier).length);
    const seen = cards();
    await until(() => verbsOn(desk.card(1, TICKET)).includes('bridge.open'), PATIENCE);
    await desk.person('bo').clicks(desk.card(1, TICKET), 'bridge.open', { inputs: { reason: 'Nobody can enrol' } });
    await until(() => cards().every((there, index) => there > seen[index]!));
  };

  afterEach(async () => {
    desk.microsoft.faults.remove();
    desk.microsoft.calls.release();
    await until(() => verbsOn(bridgeCard(desk, 1)).includes('bridge.end'));
    await desk.person('bo').clicks(bridgeCard(desk, 1), 'bridge.end');
    await shows('Bo ended it.', 1);
    // Whatever call there was: the bot is in none any more, and asked for one at most.
    await until(() => desk.microsoft.calls.list.every(({ state }) => state === 'terminated'));
    expect(count('POST /communications/calls')).toBe(1);
  });

  return {
    desk: () => desk,
    ...{ opens, count, says, shows, rings, strike, killedAt },
  };
};

describe('a program that is killed with a call under way', () => {
  const { desk, opens, says, shows, rings, strike, killedAt } = useKillable(30);

  it('after it wrote down the attempt, before Graph carried it out: half a minute later people meet by a link', async () => {
    const fault = strike(PLACE, { hang: true });
    await opens();
    await killedAt(fault);
    await shows('Join the meeting');
    expect(says(2)).toContain('Microsoft did not say whether the call was placed.');
    const called = (): readonly string[] =>
      underBridge(desk(), 2).flatMap(({ mentions }) => mentions.map(({ name }) => name));
    await until(() => called().length > 0);
    expect(called()).toEqual(['Cho']);
    expect(rings()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('after Graph carried it out, before it answered: what Graph tells of the call is enough', async () => {
    desk().microsoft.calls.hold();
    const fault = strike(PLACE, { hang: true, after: 'accepting' });
    await opens();
    await killedAt(fault);
    desk().microsoft.calls.release();
    await shows('0 of 3 tiers in');
    for (const name of FIRST) desk().person(name).phone.answer();
    await shows('All 3 tiers are in.');
    expect(rings()).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('… and when all that Graph told meanwhile is lost, the first who answers is enough', async () => {
    desk().microsoft.calls.hold();
    const fault = strike(PLACE, { hang: true, after: 'accepting' });
    await opens();
    await killedAt(fault);
    desk().microsoft.calls.lose();
    for (const name of FIRST) desk().person(name).phone.answer();
    await shows('All 3 tiers are in.');
    expect(rings()).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('between two notifications: who came in while nobody listened is in', async () => {
    await opens();
    await until(() =>
      rings()
        .slice(0, 3)
        .every((times) => times === 1),
    );
    desk().person('ana').phone.answer();
    await shows('1 of 3 tiers in');
    await desk().kill();
    desk().person('cho').phone.answer();
    await desk().microsoft.settled();
    await desk().start();
    desk().person('eve').phone.answer();
    await shows('All 3 tiers are in.');
    expect(rings()).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

describe('a program that is killed while it rings', () => {
  const { desk, opens, says, shows, rings, strike, killedAt, count } = useKillable(10);

  it('while telephones ring: whoever let it ring meanwhile is followed by the next', async () => {
    await opens('ana', 'eve', 'dan');
    await until(() => desk().microsoft.calls.latest?.people.length === 2, PATIENCE);
    await desk().kill();
    await desk().start();
    await shows('All 3 tiers are in.');
    expect(says(2)).toMatch(/Cho\s+no answer[^]*Dan\s+joined/);
    expect(rings()).toEqual([1, 1, 1, 0, 1, 0]);
  });

  it('after it asked Graph to ring the next, before the answer: the next is rung once', async () => {
    const fault = strike(INVITE, { hang: true, after: 'accepting' });
    await opens('ana', 'eve');
    await killedAt(fault);
    desk().person('dan').phone.answer();
    await shows('All 3 tiers are in.');
    expect(rings()).toEqual([1, 1, 1, 0, 1, 0]);
    expect(count('POST /communications/calls/{id}/participants/invite')).toBe(1);
  });

  it('after it wrote down whom to ring next, before Graph did: nobody is asked for twice, and the lead is told', async () => {
    const fault = strike(INVITE, { hang: true });
    await opens('ana', 'eve');
    await killedAt(fault);
    await shows('Nobody is left to ring; Cho was told');
    expect(rings()).toEqual([1, 1, 1, 0, 0, 0]);
    expect(count('POST /communications/calls/{id}/participants/invite')).toBe(1);
  });
});
