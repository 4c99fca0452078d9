import { describe, expect, it } from '@jest/globals';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('what Teams delivers four times happens once', () => {
  const story = useStory();
  type Activity = Record<string, unknown>;
  /** Delivers the newest activity of that type again, three times at once, and then once more. */
  const again = async (type: string): Promise<void> => {
    const isMeant = (one: { direction: string; requestBody: unknown }): boolean =>
      one.direction === 'microsoft→bot' && (one.requestBody as Activity)['type'] === type;
    const { requestBody } = story.microsoft.wire.entries.findLast(isMeant)!;
    const answers = [
      ...(await story.microsoft.deliver(requestBody as Activity, { times: 3 })),
      ...(await story.microsoft.deliver(requestBody as Activity)),
    ];
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200]);
    await story.settled();
  };
  const live = (): number =>
    story.person('mia').chat.messages.filter((one) => !one.deleted && one.from === 'bot').length;

  it('a message', async () => {
    await story.says(story.person('mia'), PROBLEM);
    const before = live();
    await again('message');
    expect(live()).toBe(before);
  });

  it('a click that sends, and one that takes', async () => {
    await story.answer(story.person('mia'), 'request.send');
    await again('invoke');
    expect(await story.desk.store.tickets.find('T-1002')).toBeUndefined();
    await story.press(story.person('ana'), 1, 'T-1001', 'ticket.take');
    const { version } = await story.ticket('T-1001');
    await again('invoke');
    expect((await story.ticket('T-1001')).version).toBe(version);
    expect(verbsOn(story.card(1, 'T-1001'))).toContain('ticket.release');
  });

  it('a note in a thread', async () => {
    const channel = story.channel(1);
    await story.saysIn(story.person('bo'), channel, 'Seen this last week', story.card(1, 'T-1001'));
    const { version } = await story.ticket('T-1001');
    const before = channel.messages.length;
    await again('message');
    expect((await story.ticket('T-1001')).version).toBe(version);
    expect(channel.messages).toHaveLength(before);
  });

  it('an installation', async () => {
    await story.microsoft.installFor(story.person('mia'));
    await story.settled();
    const welcomes = (): number =>
      story.person('mia').chat.messages.filter((one) => words(one).includes('I am Tierline')).length;
    expect(welcomes()).toBe(1);
    await again('installationUpdate');
    expect(welcomes()).toBe(1);
  });
});
