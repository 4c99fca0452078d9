import { describe, expect, it } from '@jest/globals';
import { HOLD, bridgeCard, endsBridge, heldBridge, passes } from '../helpers/bridge-steps.js';
import { useStory, words } from '../helpers/story.js';

const GROUP = 'Calls.InitiateGroupCall.All';

describe('an administrator is told why there was no call', () => {
  const story = useStory({ plan: 'bridge' });
  const notes = async (): Promise<readonly string[]> => {
    const response = await fetch(`http://127.0.0.1:${String(story.desk.port)}/readyz`);
    return ((await response.json()) as { calls: string[] }).calls;
  };
  /** What is new in Ida's chat after one more bridge of the same ticket. */
  const bridge = async (): Promise<readonly string[]> => {
    const { chat } = story.person('ida');
    const before = chat.messages.length;
    await heldBridge(story);
    await passes(story, HOLD);
    await endsBridge(story);
    return chat.messages.slice(before).map((one) => words(one).replaceAll('\\', ''));
  };

  it('by the card, by /readyz and in the log, as long as there is no chat with them', async () => {
    expect(await notes()).toEqual([]);
    story.microsoft.calls.enabled = false;
    expect(await bridge()).toEqual([]);
    expect(words(bridgeCard(story, 1))).toContain('An administrator switches it on in the Teams channel');
    expect(await notes()).toEqual([expect.stringContaining('Calling is not switched on for the bot.')]);
    const said = story.log.filter((line) => line.includes('no group call was possible'));
    expect(said.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 'warn', what: 'call', reason: 'callingOff', told: 0 },
    ]);
  });

  it('in their own chat, with the remedy and Microsoft’s words, once for each cause', async () => {
    await story.microsoft.installFor(story.person('ida'));
    await story.settled();
    const [told, ...more] = await bridge();
    expect(told).toMatch(/T-1001.*no group call[^]*switches it on in the Teams channel of the Azure bot[^]*7503/);
    expect(more).toEqual([]);
    expect(await bridge()).toEqual([]);
    story.microsoft.calls.enabled = true;
    story.microsoft.granted.delete(GROUP);
    expect(await bridge()).toEqual([
      expect.stringMatching(/Calls\.InitiateGroupCall\.All and Calls\.Initiate\.All[^]*7504/),
    ]);
    expect(await bridge()).toEqual([]);
  });

  it('and again on the next day, of the meeting too', async () => {
    story.clock.advance(86_400_000);
    story.microsoft.meetings.policy = new Set();
    const told = await bridge();
    expect(told).toEqual([
      expect.stringContaining('Calls.Initiate.All'),
      expect.stringContaining('grants the app an application access policy in Teams'),
    ]);
  });

  it('and of nothing when the call is made', async () => {
    story.microsoft.granted.add(GROUP);
    expect(await bridge()).toEqual([]);
    expect(await notes()).toEqual([]);
  });
});
