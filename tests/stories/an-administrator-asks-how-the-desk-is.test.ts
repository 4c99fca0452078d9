import { describe, expect, it } from '@jest/globals';
import { useStory, words } from '../helpers/story.js';

describe('an administrator asks how the desk is', () => {
  const story = useStory({ plan: 'bridge', noPublicUrl: true });
  const health = async (who = story.scene.admin, said = 'health'): Promise<string> =>
    words((await story.saysIn(who, story.channel(1), said)).at(-1));

  it('and reads what is wrong, why it matters and how to mend it', async () => {
    const card = await health();
    expect(card).toContain('The permission GroupMember.Read.All is granted, and nothing in the plan uses it.');
    expect(card).toContain('To mend it: Take it away: tierline permissions');
    expect(card).toContain('PUBLIC_URL is not set');
    expect(card).toContain('of the staff do not have the app');
    expect(card).toMatch(/Well: .*Database/s);
  });

  it('in a private chat too, asked for in Chinese', async () => {
    const { microsoft, scene } = story;
    await microsoft.installFor(scene.admin);
    const card = words((await story.says(scene.admin, '健康狀態')).at(-1));
    expect(card).toContain('GroupMember.Read.All');
  });

  it('nobody else is told, and for a requester these are words like any others', async () => {
    expect(await health(story.person('ana'))).toContain('Only an administrator');
    expect(await health(story.person('ana'), 'set up')).toContain('Only an administrator');
    const answers = await story.says(story.person('mia'), 'health');
    expect(answers.map(words).join()).not.toMatch(/Health of Tierline|I am looking/);
  });
});
