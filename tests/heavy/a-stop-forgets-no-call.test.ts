import { afterEach, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/instant.js';
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

describe('a stop forgets no call', () => {
  const story = useStory({ plan: 'bridge' });
  afterEach(() => endsBridge(story));

  it('while it is held: it begins when the hold is over, though nobody was there then', async () => {
    await heldBridge(story);
    await restarts(story, () => story.clock.advance(HOLD * SECOND));
    expect(asked(story)).toEqual(['POST /communications/calls']);
    expect(ringsOf(story, FIRST)).toEqual([1, 1, 1]);
  });

  it('while it rings, when what Graph tells meanwhile is lost: it is asked who is in', async () => {
    const ticket = await heldBridge(story);
    await passes(story, HOLD);
    story.microsoft.calls.hold();
    await restarts(story, () => {
      for (const name of FIRST) story.person(name).phone.answer();
      story.microsoft.calls.lose();
    });
    await passes(story, RING);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: joined', 'Eve: joined']);
    expect(ringsOf(story, NEXT)).toEqual([0, 0, 0]);
  });

  it('while it rings, for longer than it should: the next is rung when it is back', async () => {
    const ticket = await heldBridge(story);
    answering(story, ['ana', 'eve']);
    await passes(story, HOLD + 5);
    await restarts(story, () => story.clock.advance(RING * SECOND));
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: noAnswer', 'Eve: joined', 'Dan: ringing']);
    expect(ringsOf(story, NEXT)).toEqual([0, 1, 0]);
  });

  it('between two notifications: the one that comes after it counts', async () => {
    const ticket = await heldBridge(story);
    await passes(story, HOLD);
    story.person('ana').phone.answer();
    await restarts(story);
    story.person('cho').phone.answer();
    story.person('eve').phone.answer();
    await story.settled();
    expect((await bridgeOf(story, ticket)).status).toBe('assembled');
    expect(ringsOf(story, [...FIRST, ...NEXT])).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('while all are in it: it is kept alive', async () => {
    await heldBridge(story);
    answering(story, FIRST);
    await passes(story, HOLD + 5);
    await restarts(story, () => story.clock.advance(900 * SECOND));
    expect(asked(story).at(-1)).toBe('POST /communications/calls/{id}/keepAlive');
    await passes(story, 3_000, 300);
    expect(story.microsoft.calls.list.at(-1)?.state).toBe('established');
  });

  it('when the call ended meanwhile and nobody was told: it is found out', async () => {
    const ticket = await heldBridge(story);
    answering(story, FIRST);
    await passes(story, HOLD + 5);
    story.microsoft.calls.hold();
    await restarts(story, () => {
      story.microsoft.calls.list.at(-1)!.end({ code: 200, subcode: 5001, message: 'The conversation has ended.' });
      story.microsoft.calls.lose();
    });
    await passes(story, 900, 300);
    expect((await bridgeOf(story, ticket)).ended).toMatchObject({ why: 'lost' });
  });
});
