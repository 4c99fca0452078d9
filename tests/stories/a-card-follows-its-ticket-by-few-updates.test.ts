import { describe, expect, it } from '@jest/globals';
import { takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('a card follows its ticket', () => {
  const story = useStory();

  it('ten changes in a moment are two updates', async () => {
    const ticket = await takenByAna(story);
    const card = story.card(1, ticket);
    let letGo = (): void => undefined;
    const heldUntil = new Promise<void>((resolve) => (letGo = resolve));
    const on = { channel: story.channel(1), method: 'PUT' };
    story.microsoft.faults.add({ on, then: { heldUntil }, times: 1 });
    const before = card.edits;
    for (const priority of ['low', 'high', 'low', 'high', 'low', 'high', 'low', 'high', 'low', 'high'])
      await story.person('ana').clicks(card, 'ticket.classify', { inputs: { priority } });
    letGo();
    await story.settled();
    expect(card.edits - before).toBe(2);
    expect(words(card)).toContain('HIGH PRIORITY');
  });

  it('a card that somebody deleted in Teams is posted anew', async () => {
    const lost = story.card(1, 'T-1001');
    lost.deleted = true;
    const data = { ticket: 'T-1001', v: (await story.ticket('T-1001')).version };
    await story.person('ana').invokes(lost, { verb: 'ticket.release', data });
    await story.settled();
    const card = story.card(1, 'T-1001');
    expect(card.id).not.toBe(lost.id);
    await story.press(story.person('bo'), 1, 'T-1001', 'ticket.take');
    expect(await story.ticket('T-1001')).toMatchObject({ holder: { name: 'Bo' } });
  });
});
