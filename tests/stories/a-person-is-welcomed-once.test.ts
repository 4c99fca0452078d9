import { describe, expect, it } from '@jest/globals';
import { useStory, words } from '../helpers/story.js';

describe('a person is welcomed once', () => {
  const story = useStory({ empty: true });
  const said = (name: string): string[] => story.person(name).chat.messages.map(words);

  it('although Teams tells an installation twice', async () => {
    await story.microsoft.installFor(story.person('mia'));
    await story.settled();
    expect(said('mia')).toHaveLength(1);
    expect(said('mia')[0]).toContain('Write to me in your own words what does not work');
  });

  it('in their own language', async () => {
    await story.microsoft.installFor(story.person('yijun'));
    await story.settled();
    expect(said('yijun')).toHaveLength(1);
    expect(said('yijun')[0]).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('not again when an administrator installs what they have already', async () => {
    await story.microsoft.installFor(story.person('mia'));
    await story.settled();
    expect(said('mia')).toHaveLength(1);
  });

  it('but again when they come back', async () => {
    await story.microsoft.uninstallFor(story.person('mia'));
    await story.microsoft.installFor(story.person('mia'));
    await story.settled();
    expect(said('mia')).toHaveLength(2);
  });

  it('and a team once, also when the app is updated weeks later', async () => {
    const { microsoft, scene, clock, realTime } = story;
    await microsoft.installInTeam(scene.team, scene.admin);
    await story.settled();
    const inTeam = (): string[] => scene.team.general.messages.map(words);
    expect(inTeam()).toHaveLength(1);
    expect(inTeam()[0]).toContain('this is tier 1');
    for (let day = 0; day < 3; day += 1) {
      clock.advance(86_400_000);
      realTime.advance(60_000);
      await story.settled();
    }
    await microsoft.installInTeam(scene.team, scene.admin);
    await story.settled();
    expect(inTeam()).toHaveLength(1);
  });
});
