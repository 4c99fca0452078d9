import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
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

  describe('not in a group chat', () => {
    const GROUP = '19:group@thread.v2';
    const asksThere = async (who: Person, texts: readonly string[]): Promise<readonly string[]> => {
      const { microsoft } = story;
      const before = microsoft.wire.entries.length;
      const mentioned = { id: `28:${microsoft.cloud.appId}`, name: 'Tierline' };
      for (const [index, text] of texts.entries()) {
        const answer = await who.sends({
          ...{ type: 'message', id: `17000000010${before}${index}`, text: `<at>Tierline</at> ${text}` },
          entities: [{ type: 'mention', mentioned, text: '<at>Tierline</at>' }],
          conversation: {
            ...{ id: GROUP, conversationType: 'groupChat', isGroup: true },
            tenantId: microsoft.cloud.tenantId,
          },
        });
        expect(answer.status).toBe(200);
      }
      await story.settled();
      return microsoft.wire.entries
        .slice(before)
        .filter((one) => one.direction === 'bot→microsoft' && one.method === 'POST')
        .filter((one) => decodeURIComponent(one.path).includes(GROUP))
        .map((one) => JSON.stringify(one.requestBody));
    };

    it('and it says where instead', async () => {
      const sent = await asksThere(story.person('mia'), asked);
      expect(sent).toHaveLength(asked.length);
      for (const one of sent) {
        expect(one).toContain('private chat');
        expect(one).not.toMatch(/Company Portal|T-1001/);
      }
    });

    it('in the language of whoever asks', async () => {
      const sent = await asksThere(story.person('yijun'), ['狀態 T-1001', '佇列']);
      expect(sent).toHaveLength(2);
      for (const one of sent) {
        expect(one).toContain('已在私人聊天中回覆您');
        expect(one).not.toMatch(/Company Portal|T-1001/);
      }
    });
  });
});
