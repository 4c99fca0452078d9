import { describe, expect, it } from '@jest/globals';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory } from '../helpers/story.js';

const MINUTE = 60_000;

describe('what becomes of a channel shows in /readyz', () => {
  const story = useStory();
  const missing = async (): Promise<string[]> => {
    const response = await fetch(`http://127.0.0.1:${story.desk.port}/readyz`);
    expect(response.status).toBe(200);
    return ((await response.json()) as { channels: string[] }).channels;
  };

  it('nothing is missing at first', async () => {
    expect(await missing()).toEqual([]);
  });

  it('renamed and deleted', async () => {
    await story.microsoft.renameChannel(story.channel(1), 'Help for everybody');
    expect(await missing()).toEqual([]);
    await story.microsoft.deleteChannel(story.channel(1));
    expect(await missing()).toEqual([
      'tier 1: its channel "Help for everybody" was deleted or the app was removed from its team',
    ]);
  });

  it('restored: then what waited arrives', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    await story.microsoft.restoreChannel(story.channel(1));
    expect(await missing()).toEqual([]);
    story.realTime.advance(MINUTE);
    await story.settled();
    expect(story.shows(1, ticket)).toBe(true);
  });

  it('the app removed from the team, and added again', async () => {
    const { microsoft, scene } = story;
    await microsoft.uninstallFromTeam(scene.team, scene.admin);
    expect(await missing()).toHaveLength(3);
    const ticket = await story.report(story.person('noor'), 'The VPN on my Windows laptop does not connect');
    await microsoft.installInTeam(scene.team, scene.admin);
    expect(await missing()).toEqual([]);
    story.realTime.advance(MINUTE);
    await story.settled();
    expect(story.shows(1, ticket)).toBe(true);
  });

  it('the team deleted', async () => {
    await story.microsoft.deleteTeam(story.scene.team);
    expect(await missing()).toHaveLength(3);
  });
});
