import { describe, expect, it } from '@jest/globals';
import {
  FIRST,
  HOLD,
  answering,
  asked,
  bridgeOf,
  oneTicket,
  opens,
  passes,
  pressBridge,
  standing,
} from '../helpers/bridge-steps.js';
import { useStory, type Story } from '../helpers/story.js';

const WAYS: readonly (readonly [string, Parameters<Story['microsoft']['calls']['deliver']>[0]])[] = [
  ['as usual', {}],
  ['three times each', { copies: 3 }],
  ['in the wrong order', { order: 'reversed' }],
  ['all in one request', { together: true }],
  ['a few seconds late', { lateSeconds: 4 }],
  ['with upper-case ids, codes as text and other spellings', { ids: 'bare', codes: 'text', status: 'capital' }],
  ['with people where applications stand', { peopleUnder: 'application' }],
  ['all of that', { copies: 2, order: 'reversed', together: true, ids: 'bare', codes: 'text', lateSeconds: 2 }],
];

describe('notifications come twice, late and in any order', () => {
  const story = useStory({ plan: 'bridge' });

  it.each(WAYS)('%s: the same comes of it', async (_way, delivery) => {
    answering(story, FIRST);
    const ticket = await oneTicket(story);
    story.microsoft.calls.deliver(delivery);
    const before = asked(story).length;
    await opens(story, ticket);
    await passes(story, HOLD + 15);
    expect((await bridgeOf(story, ticket)).status).toBe('assembled');
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: joined', 'Eve: joined']);
    const call = story.microsoft.calls.list.at(-1)!;
    story.person('cho').phone.leave(call);
    await passes(story, 10);
    expect(await standing(story, ticket)).toEqual(['Ana: joined', 'Cho: left', 'Eve: joined']);
    await pressBridge(story, story.person('bo'), 1, 'bridge.end');
    await passes(story, 10);
    const bridge = await bridgeOf(story, ticket);
    expect(bridge).toMatchObject({ status: 'ended', givenUp: [{ left: true }], doubted: [] });
    const placed = asked(story)
      .slice(before)
      .filter((one) => one === 'POST /communications/calls');
    expect(placed).toHaveLength(1);
  });
});
