import { expect, it } from '@jest/globals';
import { HOUR } from '../../src/domain/instant.js';
import { storyIssues } from '../helpers/known-issues.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const story = useStory({ knownIssues: storyIssues() });

it.each([
  ['mia', 'it does not work', 'what exactly does its screen say?', 'my iPhone cannot enrol', 'my iPhone cannot enrol'],
  ['yijun', '不能用', '畫面上確切顯示什麼？', '我的 iPhone 無法註冊', '我的 iPhone 無法註冊'],
])('%s is asked one good question, and its answer brings the card', async (name, vague, question, better, quoted) => {
  const who = story.person(name);
  const [asked, ...more] = await story.says(who, vague);
  expect(words(asked)).toContain(question);
  expect(verbsOn(asked)).toEqual(['request.person']);
  expect(more).toEqual([]);
  const answers = await story.says(who, better);
  expect(answers).toHaveLength(1);
  expect(words(answers[0])).toContain(vague);
  expect(words(answers[0])).toContain(quoted);
  expect(verbsOn(answers[0])).toEqual(expect.arrayContaining(['request.send', 'request.person']));
  expect(words(answers[0])).not.toContain(question);
  await story.answer(who, 'request.cancel');
});

it.each([
  ['mia', 'it does not work', 'broken!!!', 'what exactly'],
  ['yijun', '不能用', '就是壞了', '確切顯示'],
])(
  '%s is not asked twice: what is still vague is on the card, with a person beside it',
  async (name, vague, still, question) => {
    const who = story.person(name);
    expect(words((await story.says(who, vague)).at(-1))).toContain(question);
    const [card, ...more] = await story.says(who, still);
    expect(more).toEqual([]);
    expect(words(card)).toContain(still);
    expect(words(card)).not.toContain(question);
    expect(verbsOn(card)).toEqual(expect.arrayContaining(['request.send', 'request.person']));
    const { card: sent } = await story.answer(who, name === 'mia' ? 'request.send' : 'request.person');
    expect(words(sent)).toMatch(/T-100\d/);
  },
);

it('what was told is not asked for: the device is known, its screen is not', async () => {
  const noor = story.person('noor');
  const [asked] = await story.says(noor, 'my iPad');
  expect(words(asked)).toContain('Copy it word for word');
  expect(words(asked)).not.toContain('which device');
});

it('mending the words is an answer too, and “Get a person” sends them as they are', async () => {
  const noor = story.person('noor');
  const own = noor.chat.messages.findLast(({ from }) => from === noor)!;
  await noor.edits(own, 'my iPad cannot enrol, Company Portal stops');
  await story.reads();
  expect(words(story.chatCard(noor))).toContain('Company Portal stops');
  expect(verbsOn(story.chatCard(noor))).toContain('request.send');
  await story.answer(noor, 'request.cancel');
  await story.says(noor, 'help me please');
  await story.answer(noor, 'request.person');
  const [ticket] = await story.desk.store.tickets.ofRequester(noor.objectId as never, { open: true, limit: 1 });
  expect(words(story.card(1, ticket!.number))).toContain('help me please');
});

it('nobody has to answer: the card comes as a reminder, and the request goes its way', async () => {
  const dov = story.microsoft.addUser({ principalName: 'dov@contoso.example', name: 'Dov' });
  await story.microsoft.installFor(dov);
  await story.says(dov, 'it does not work');
  for (let hours = 0; hours < 72; hours += 1) {
    story.clock.advance(HOUR);
    await story.settled();
  }
  const [ticket] = await story.desk.store.tickets.ofRequester(dov.objectId as never, { open: true, limit: 1 });
  expect(words(story.card(1, ticket!.number))).toContain('it does not work');
});
