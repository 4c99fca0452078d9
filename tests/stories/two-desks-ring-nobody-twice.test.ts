import { describe, expect, it } from '@jest/globals';
import {
  HOLD,
  NEXT,
  FIRST,
  RING,
  answering,
  asked,
  bridgeOf,
  heldBridge,
  passes,
  ringsOf,
} from '../helpers/bridge-steps.js';
import { TEST_DATABASE_URL } from '../helpers/database.js';
import { useStory } from '../helpers/story.js';

const onServer = TEST_DATABASE_URL === '' ? describe.skip : describe;

onServer('two desks that share one PostgreSQL ring nobody twice (skipped without TEST_DATABASE_URL)', () => {
  const story = useStory({ plan: 'bridge' });

  it('place one call, and ring the next once, whichever of them hears of it', async () => {
    const ports = [story.desk.port, (await story.startDesk()).port];
    const ticket = await heldBridge(story);
    answering(story, ['ana', 'eve', 'dan']);
    story.microsoft.calls.deliver({ copies: 2 });
    for (let turn = 0; turn < (HOLD + RING + 10) / 5; turn += 1) {
      story.microsoft.connectBot(`http://127.0.0.1:${String(ports[turn % 2])}`);
      await passes(story, 5);
    }
    expect((await bridgeOf(story, ticket)).status).toBe('assembled');
    expect(asked(story).filter((one) => one === 'POST /communications/calls')).toHaveLength(1);
    expect(ringsOf(story, [...FIRST, ...NEXT])).toEqual([1, 1, 1, 0, 1, 0]);
  });
});
