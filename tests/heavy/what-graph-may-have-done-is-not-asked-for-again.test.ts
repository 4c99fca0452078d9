import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/instant.js';
import type { FaultEffect } from '../../src/simulator/faults.js';
import {
  FIRST,
  HOLD,
  NEXT,
  RING,
  answering,
  asked,
  bridgeOf,
  endsBridge,
  heldBridge,
  passes,
  restarts,
  ringsOf,
  standing,
} from '../helpers/bridge-steps.js';
import { useStory } from '../helpers/story.js';

const PLACE = /communications\/calls$/;
const INVITE = /participants\/invite$/;

describe('what Graph may have done is not asked for again', () => {
  const story = useStory({ plan: 'bridge' });
  let before = 0;
  const placed = (): number =>
    asked(story)
      .slice(before)
      .filter((one) => one === 'POST /communications/calls').length;
  const fault = (path: RegExp, effect: FaultEffect): void =>
    void story.microsoft.faults.add({ on: { method: 'POST', path }, then: effect, times: 1 });

  beforeEach(() => void (before = asked(story).length));
  afterEach(async () => {
    story.microsoft.faults.remove();
    await endsBridge(story);
  });

  it('when it never got the request: after half a minute people meet by other means', async () => {
    const ticket = await heldBridge(story);
    fault(PLACE, { reset: true });
    await passes(story, HOLD);
    await restarts(story);
    await passes(story, 25);
    expect((await bridgeOf(story, ticket)).status).toBe('placing');
    await passes(story, 5);
    expect((await bridgeOf(story, ticket)).fallback).toMatchObject({
      reason: 'notConfirmed',
      way: { kind: 'meeting' },
    });
    expect(placed()).toBe(1);
    expect(ringsOf(story, FIRST)).toEqual([0, 0, 0]);
  });

  it('when its answer is lost: what it tells of the call is enough', async () => {
    const ticket = await heldBridge(story);
    fault(PLACE, { reset: true, after: 'accepting' });
    await passes(story, HOLD);
    await restarts(story);
    for (const name of FIRST) story.person(name).phone.answer();
    await story.settled();
    expect((await bridgeOf(story, ticket)).status).toBe('assembled');
    expect(placed()).toBe(1);
  });

  it('when it tells of the call after the half minute: the call takes the place of the meeting', async () => {
    const ticket = await heldBridge(story);
    story.microsoft.calls.hold();
    fault(PLACE, { status: 503, after: 'accepting' });
    await passes(story, HOLD);
    await restarts(story, () => story.clock.advance(35 * SECOND));
    expect((await bridgeOf(story, ticket)).status).toBe('fallback');
    story.person('ana').phone.answer();
    story.microsoft.calls.release();
    await story.settled();
    const overtakenAt = story.clock.now();
    expect(await bridgeOf(story, ticket)).toMatchObject({ status: 'ringing', fallback: { overtakenAt } });
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: ringing', 'Eve: ringing']);
    expect(ringsOf(story, FIRST)).toEqual([1, 1, 1]);
    expect(placed()).toBe(1);
  });

  it('when somebody ended the bridge before it tells of the call: the call is left', async () => {
    await heldBridge(story);
    story.microsoft.calls.hold();
    fault(PLACE, { reset: true, after: 'accepting' });
    await passes(story, HOLD);
    await endsBridge(story);
    story.microsoft.calls.release();
    await story.settled();
    expect(asked(story).at(-1)).toBe('DELETE /communications/calls/{id}');
    expect(story.microsoft.calls.list.at(-1)?.state).toBe('terminated');
  });

  it('when the answer to an invitation is lost: nobody is rung twice', async () => {
    const ticket = await heldBridge(story);
    answering(story, ['ana', 'eve']);
    await passes(story, HOLD + RING - 5);
    fault(INVITE, { reset: true, after: 'accepting' });
    await passes(story, 5);
    await restarts(story);
    await passes(story, 15);
    expect(ringsOf(story, [...FIRST, ...NEXT])).toEqual([1, 1, 1, 0, 1, 0]);
    story.person('dan').phone.answer();
    await story.settled();
    expect((await bridgeOf(story, ticket)).status).toBe('assembled');
  });

  it('but whom it surely did not ring is rung again, when it said so', async () => {
    await heldBridge(story);
    answering(story, ['ana', 'eve']);
    await passes(story, HOLD + RING - 5);
    fault(INVITE, { status: 429, retryAfter: 10 });
    await passes(story, 10);
    expect(ringsOf(story, ['dan'])).toEqual([0]);
    await passes(story, 10);
    expect(ringsOf(story, ['dan'])).toEqual([1]);
  });
});
