import { describe, expect, it } from '@jest/globals';
import type { Message } from '../../src/simulator/tenant/message.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('somebody who asks in the wrong place is answered in private', () => {
  const story = useStory();
  /** What the person read in the private chat since then. */
  const since = (name: string, from: number): readonly string[] =>
    story
      .person(name)
      .chat.messages.slice(from)
      .filter((one: Message) => one.from === 'bot')
      .map(words);

  it('in a tier’s channel: nothing in public, their own status in the chat', async () => {
    const [mia, noor] = [story.person('mia'), story.person('noor')];
    for (const person of [mia, noor]) story.scene.team.members.add(person);
    await story.report(mia, PROBLEM);
    const from = mia.chat.messages.length;
    const [answer] = await story.saysIn(mia, story.channel(1), 'status T-1001');
    expect(words(answer)).toBe('I show nobody’s tickets here. I have answered in our private chat.\n'.trim());
    expect(since('mia', from).join('\n')).toContain('T-1001');
  });

  it('another person’s ticket is nobody’s, in public and in private', async () => {
    const noor = story.person('noor');
    const from = noor.chat.messages.length;
    const [answer] = await story.saysIn(noor, story.channel(1), 'status T-1001');
    expect(words(answer)).not.toContain('T-1001');
    expect(since('noor', from).join('\n')).toContain('There is no ticket T-1001');
    expect(since('noor', from).join('\n')).not.toContain('Company Portal');
    const [direct] = await story.says(noor, 'status T-1001');
    expect(words(direct)).toContain('There is no ticket T-1001');
  });

  it('in a channel that belongs to no tier: how to do it, with a way to a person', async () => {
    const noor = story.person('noor');
    const from = noor.chat.messages.length;
    const [answer] = await story.saysIn(noor, story.scene.team.general, 'my phone does not work at all');
    expect(words(answer)).toContain('I have answered in our private chat');
    expect(since('noor', from).join('\n')).toContain('You wrote to me where others read along');
    expect(since('noor', from).join('\n')).toContain('Get a person');
    expect(await story.desk.store.tickets.find('T-1002')).toBeUndefined();
  });

  it('in their own language', async () => {
    const yijun = story.person('yijun');
    story.scene.team.members.add(yijun);
    const from = yijun.chat.messages.length;
    const [answer] = await story.saysIn(yijun, story.channel(1), '我的手機壞了');
    expect(words(answer)).toContain('已在私人聊天中回覆您');
    expect(since('yijun', from).join('\n')).toContain('所以我在這裡回覆您');
  });

  it('who has no chat with the desk reads how to get there', async () => {
    const guest = story.microsoft.addUser({ principalName: 'guest@contoso.example', name: 'Guest' });
    story.scene.team.members.add(guest);
    const [answer] = await story.saysIn(guest, story.channel(1), 'help me');
    expect(words(answer)).toContain('search for Tierline in Teams');
  });
});
