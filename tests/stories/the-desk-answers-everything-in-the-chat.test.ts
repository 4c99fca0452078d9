import { describe, expect, it } from '@jest/globals';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('the desk answers everything in the chat', () => {
  const story = useStory();
  const ticketsOf = async (name: string): Promise<number> => {
    const id = story.person(name).objectId as never;
    return (await story.desk.store.tickets.ofRequester(id, { open: true, limit: 9 })).length;
  };

  it.each([
    ['a greeting', 'Hello!', 'What can I help you with?'],
    ['thanks', 'Thank you so much', 'You are welcome'],
    ['what is not ours', 'What is for lunch in the canteen today?', 'this seems to be about something else'],
    ['a smile', '🙂', 'nothing in the message that I can read'],
    ['spaces', '   ', 'nothing in the message that I can read'],
    ['nothing', '', 'nothing in the message that I can read'],
    ['who it is', 'Are you a bot?', 'I am a program'],
    ['help', 'help', 'where your tickets stand'],
    ['my tickets', 'my tickets', 'You have no tickets'],
  ])('%s, with a way to a person and without a ticket', async (_what, text, answer) => {
    const answers = await story.says(story.person('mia'), text);
    expect(answers).toHaveLength(1);
    expect(words(answers[0])).toContain(answer);
    expect(verbsOn(answers[0])).toContain('request.person');
    expect(await ticketsOf('mia')).toBe(0);
  });

  it('somebody else’s ticket is to a stranger as if it were not there', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    const [own] = await story.says(story.person('mia'), `status ${ticket}`);
    expect(words(own)).toContain('Company Portal');
    const [others] = await story.says(story.person('noor'), `status ${ticket}`);
    const [nobodys] = await story.says(story.person('noor'), 'status T-4711');
    expect(words(others).replaceAll(ticket, '#')).toBe(words(nobodys).replaceAll('T-4711', '#'));
    expect(verbsOn(others)).toEqual(verbsOn(nobodys));
  });

  it('my tickets shows mine alone', async () => {
    const [mine] = await story.says(story.person('mia'), 'my tickets');
    expect(words(mine)).toContain('T-1001');
    const [others] = await story.says(story.person('noor'), 'my tickets');
    expect(words(others)).not.toContain('T-1001');
  });
});
