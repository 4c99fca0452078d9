import { describe, expect, it } from '@jest/globals';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('nobody’s ticket is shown in public', () => {
  const story = useStory();
  const asked = ['status T-1001', 'queue', 'my tickets', 'T-1001', 'reply: hello'];

  it('not in a channel that belongs to no tier', async () => {
    await story.report(story.person('mia'), PROBLEM);
    for (const text of asked) {
      const answers = await story.saysIn(story.person('ana'), story.scene.team.general, text);
      expect(answers).toHaveLength(1);
      expect(words(answers[0])).toContain('private chat');
      expect(words(answers[0])).not.toMatch(/Company Portal|T-1001/);
    }
  });

  it('not in a tier’s channel to somebody who is no staff', async () => {
    for (const text of asked) {
      const [answer] = await story.saysIn(story.scene.admin, story.channel(1), text);
      expect(words(answer)).toContain('private chat');
      expect(words(answer)).not.toMatch(/Company Portal|T-1001/);
    }
  });

  it('not in a group chat, and it says where instead', async () => {
    const { microsoft } = story;
    const mia = story.person('mia');
    const posted = microsoft.wire.entries.length;
    for (const [index, text] of asked.entries()) {
      const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
      const entities = [
        {
          type: 'mention',
          mentioned: { id: `28:${microsoft.cloud.appId}`, name: 'Tierline' },
          text: '<at>Tierline</at>',
        },
      ];
      const answer = await mia.sends({
        ...{ type: 'message', id: `170000000100${index}`, text: `<at>Tierline</at> ${text}`, entities },
        conversation: { ...conversation, tenantId: microsoft.cloud.tenantId },
      });
      expect(answer.status).toBe(200);
    }
    await story.settled();
    const toGroup = (path: string): boolean => decodeURIComponent(path).includes('19:group@thread.v2');
    const sent = microsoft.wire.entries
      .slice(posted)
      .filter((one) => one.direction === 'bot→microsoft' && one.method === 'POST' && toGroup(one.path));
    expect(sent).toHaveLength(asked.length);
    for (const one of sent) {
      expect(JSON.stringify(one.requestBody)).toContain('private chat');
      expect(JSON.stringify(one.requestBody)).not.toMatch(/Company Portal|T-1001/);
    }
  });
});
