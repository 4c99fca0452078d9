import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { temporalCalendar } from '../../src/adapters/calendar/temporal-calendar.js';
import type { Bridge } from '../../src/domain/bridge/bridge.js';
import { MINUTE, SECOND } from '../../src/domain/instant.js';
import type { Actor } from '../../src/domain/people.js';
import type { SupportPlan } from '../../src/domain/support-plan.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { recordBridge, RUN_BRIDGE } from '../../src/usecases/bridge/commit-bridge.js';
import { receiveCallNews } from '../../src/usecases/bridge/receive-call-news.js';
import type { Desk } from '../../src/usecases/desk.js';
import { doDueWork } from '../../src/usecases/do-due-work.js';
import { makeRolls } from '../../src/usecases/rolls.js';
import { opened } from '../helpers/bridge-story.js';
import { openTestStore, type TestStore } from '../helpers/database.js';
import { KillingTelephone } from '../helpers/killing-telephone.js';
import { ana, bo, cho, dan, eve, fay } from '../helpers/people.js';
import { MONDAY } from '../helpers/world.js';

const planOf = (): SupportPlan => {
  const read = readPlan(readFileSync(new URL('../fixtures/stories/bridge.yaml', import.meta.url), 'utf8'));
  if ('problems' in read) throw new RangeError(read.problems[0]?.message);
  return read.plan;
};
const PLAN = planOf();
const STEP = 5 * SECOND;

/** Of those who are on call Cho does not answer; the next of her tier does. */
const ANSWER: readonly Actor[] = [ana, dan, eve];

describe('a bridge whose process is killed at a request', () => {
  let test: TestStore;
  beforeAll(async () => void (test = await openTestStore()));
  beforeEach(async () => {
    await test.clear();
    for (const { id, name } of [ana, bo, cho, dan, eve, fay])
      await test.store.people.save({ id, name, principalName: `${name.toLowerCase()}@contoso.example` });
  });
  afterAll(() => test.close());

  /** The desk's records, a clock that each step moves, and everything else that a bridge asks for. */
  const course = async (calls: KillingTelephone): Promise<Bridge> => {
    const { store } = test;
    let now = MONDAY;
    let ids = 0;
    const log = { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 };
    const desk = {
      ...{ store, calls, log },
      meetings: { createOrGet: () => Promise.resolve({ joinUrl: 'https://teams.microsoft.com/meet' }) },
      presence: { of: () => Promise.resolve(new Map()) },
      rolls: makeRolls({ store, log, realNow: () => now } as unknown as Parameters<typeof makeRolls>[0]),
      plan: () => PLAN,
      calendar: () => temporalCalendar(PLAN.organisation.timeZone),
      newId: () => `id-${String((ids += 1))}`,
      clock: { now: () => now },
      realNow: () => now,
      every: () => () => undefined,
      wake: () => undefined,
    } as unknown as Desk;
    const bridge = await store.write(async (tables) => {
      const change = { tables, plan: PLAN, newId: desk.newId, now };
      const made = await recordBridge(change, undefined, [opened([], now)]);
      await tables.dueWork.schedule({ kind: RUN_BRIDGE, key: made.id, at: made.startAt });
      return { keep: made };
    });
    const works = async (): Promise<void> => {
      for (let found = 1; found > 0;) found = await doDueWork(desk, 'calls');
    };
    const tellRoster = async (): Promise<void> => {
      const participants = [...calls.inCall].map((person) => ({ person, name: null }));
      for (const attempt of calls.placed)
        await receiveCallNews(desk, attempt, [{ call: 'call-1', kind: 'roster', participants }]);
    };
    const passes = async (length: number): Promise<void> => {
      for (let gone = 0; gone < length; gone += STEP) {
        now += STEP;
        await works();
        for (const { id } of ANSWER) if (calls.rung.includes(id)) calls.inCall.add(id);
        await tellRoster();
      }
    };
    await passes(20 * MINUTE);
    calls.inCall.clear();
    await tellRoster();
    now += STEP;
    for (let round = 0; round < 30; round += 1) {
      now += STEP;
      await works();
    }
    return (await store.bridges.find(bridge.id))!;
  };

  /** The call, an invitation, keep-alive and hanging up. */
  const requests = Array.from({ length: 4 }, (_, index) => index + 1);
  it.each(requests.flatMap((request) => (['before', 'after'] as const).map((when) => ({ request, when }))))(
    'number $request, $when it was carried out: nobody is rung twice, there is no second call, and none is forgotten',
    async (death) => {
      const calls = new KillingTelephone(death);
      const bridge = await course(calls);
      expect(calls.placed.length).toBeLessThanOrEqual(1);
      expect(new Set(calls.rung).size).toBe(calls.rung.length);
      expect(calls.died).toBe(true);
      const placed = calls.placed.length > 0;
      expect(bridge).toMatchObject(
        placed ? { status: 'ended' } : { status: 'fallback', fallback: { reason: 'notConfirmed' } },
      );
      expect(calls.left).toBe(placed);
      const missedDan = death.request === 2 && death.when === 'before';
      expect(bridge.assembledAt !== null).toBe(placed && !missedDan);
    },
  );
});
