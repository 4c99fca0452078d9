import { describe, expect, it } from '@jest/globals';
import { SOLUTION, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const SMALL_TALK = [
  'Hello',
  'thanks',
  'who are you?',
  'What is for lunch today?',
  '👍',
  'help',
  'my tickets',
  'status T-9',
];
const ANGER = ['this is garbage, useless bot!!!', 'it does not work', 'I hate this stupid thing', '不能用', '爛透了'];

describe('a person is always within reach', () => {
  const story = useStory();

  it.each([...SMALL_TALK, ...ANGER])('the answer to "%s" offers one', async (text) => {
    const mia = story.person('mia');
    const answers = await story.says(mia, text);
    expect(answers.length).toBeGreaterThan(0);
    expect(verbsOn(answers.at(-1))).toContain('request.person');
    for (const draft of mia.chat.messages.filter((one) => !one.deleted && verbsOn(one).includes('request.cancel')))
      await mia.clicks(draft, 'request.cancel');
    await story.settled();
  });

  it('"it does not work" and the button make a ticket with these words', async () => {
    const noor = story.person('noor');
    await story.says(noor, 'it does not work');
    expect(words(noor.chat.latestCard())).toContain('Please tell me a little more');
    await story.answer(noor, 'request.person');
    expect(words(story.card(1, 'T-1001'))).toContain('it does not work');
  });

  it.each([
    ['mia', 'Your service is terrible and you are all idiots', 'I am sorry that you have such trouble'],
    ['yijun', '你們 IT 真的很爛，我受夠了', '很抱歉讓您感到困擾'],
  ])('anger that tells of no fault makes no ticket, and %s is answered calmly', async (name, text, calm) => {
    const who = story.person(name);
    const [answer, ...more] = await story.says(who, text);
    expect(more).toEqual([]);
    expect(words(answer)).toContain(calm);
    expect(verbsOn(answer)).toEqual(['request.person']);
    expect(await story.desk.store.drafts.openOf(who.objectId as never)).toBeUndefined();
  });

  it('beside a fault it is part of it', async () => {
    const mia = story.person('mia');
    await story.says(mia, 'My iPhone cannot enrol, Company Portal stops');
    await story.says(mia, 'you are all idiots');
    const card = mia.chat.latestCard()!;
    expect(words(card)).toContain('Company Portal stops');
    expect(verbsOn(card)).toContain('request.send');
    await story.answer(mia, 'request.cancel');
  });

  it('so does the button of a greeting that came before words that wait', async () => {
    const dov = story.microsoft.addUser({ principalName: 'dov@contoso.example', name: 'Dov' });
    await story.microsoft.installFor(dov);
    await story.settled();
    await dov.writes('My Mac cannot join the Wi-Fi');
    await story.answer(dov, 'request.person');
    await story.reads();
    const tickets = await story.desk.store.tickets.ofRequester(dov.objectId as never, { open: true, limit: 9 });
    expect(tickets).toHaveLength(1);
    expect(words(story.card(1, tickets[0]!.number))).toContain('My Mac cannot join the Wi-Fi');
  });

  it('every message about a ticket offers one, and it names that ticket', async () => {
    const [mia, ana] = [story.person('mia'), story.person('ana')];
    const ticket = await takenByAna(story);
    await story.press(ana, 1, ticket, 'ticket.ask', { question: 'Which version?' });
    await story.says(mia, 'iOS 26');
    await story.saysIn(ana, story.channel(1), 'reply: we are looking into it', story.card(1, ticket));
    await story.press(ana, 1, ticket, 'ticket.solve', SOLUTION);
    await story.press(ana, 1, ticket, 'ticket.tell', { message: 'Try again' });
    const about = mia.chat.messages.filter((one) => !one.deleted && one.from === 'bot' && words(one).includes(ticket));
    expect(about.length).toBeGreaterThanOrEqual(5);
    expect(about.filter((one) => !verbsOn(one).includes('request.person')).map(words)).toEqual([]);
    const question = about.find(
      (one) => words(one).includes('Which version?') && !verbsOn(one).includes('ticket.withdraw'),
    )!;
    const clicked = await mia.clicks(question, 'request.person');
    await story.settled();
    // The card stays what it is, with the news on top.
    expect(words(clicked.card)).toContain('Which version?');
    const made = /This is your ticket: (T-\d+)/.exec(words(clicked.card))![1] as typeof ticket;
    expect(words(story.card(1, made))).toContain(`I would like to talk to a person about ${ticket}`);
  });

  it('asked for in words in the middle of a problem, it is one ticket with all of them', async () => {
    const yijun = story.person('yijun');
    for (const text of ['我的筆電連不上公司的 VPN', '請找真人來幫我']) await yijun.writes(text);
    await story.reads();
    const tickets = await story.desk.store.tickets.ofRequester(yijun.objectId as never, { open: true, limit: 9 });
    expect(tickets).toHaveLength(1);
    expect(words(story.card(1, tickets[0]!.number))).toContain('我的筆電連不上公司的 VPN');
  });
});
