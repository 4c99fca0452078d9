import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { called, takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('words find their ticket', () => {
  const story = useStory();
  const newest = (who: Person): string =>
    words(who.chat.messages.findLast((one) => !one.deleted && one.from === 'bot'));
  const open = (who: Person) => story.desk.store.tickets.ofRequester(who.objectId as never, { open: true, limit: 9 });

  it('an answer in three messages is one answer, with one receipt', async () => {
    const mia = story.person('mia');
    const ticket = await takenByAna(story);
    await story.press(story.person('ana'), 1, ticket, 'ticket.ask', { question: 'Which device is it?' });
    const before = mia.chat.messages.length;
    for (const text of ['It is', 'an iPhone 15', 'with iOS 26']) await mia.writes(text);
    await story.reads();
    const answers = mia.chat.messages.slice(before).filter((one) => one.from === 'bot');
    expect(answers.map(words)).toEqual([expect.stringContaining(`Added to ${ticket}`)]);
    for (const text of ['It is', 'an iPhone 15', 'with iOS 26']) expect(words(story.card(1, ticket))).toContain(text);
    expect(called(story, 1, ticket)).toEqual(['Ana']);
  });

  it('a greeting is no answer to a question', async () => {
    const [ana, mia] = [story.person('ana'), story.person('mia')];
    await story.press(ana, 1, 'T-1001', 'ticket.ask', { question: 'And the error?' });
    await story.says(mia, 'Hello');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'waiting' });
  });

  it('where several asked, the requester says which one it answers', async () => {
    const [bo, mia] = [story.person('bo'), story.person('mia')];
    await story.says(mia, 'Error 0x80180014');
    const other = await story.report(mia, 'Outlook on my Windows laptop does not sync mail');
    await story.press(bo, 1, other, 'ticket.ask', { question: 'Since when?' });
    await story.press(story.person('ana'), 1, 'T-1001', 'ticket.ask', { question: 'Does it happen on Wi-Fi too?' });
    await story.says(mia, 'Since yesterday');
    const card = mia.chat.latestCard()!;
    expect(words(card)).toContain('Which question does this answer?');
    for (const ticket of ['T-1001', other]) expect(words(card)).toContain(`It answers ${ticket}`);
    await mia.clicks(card, 'request.add', { where: (carried) => carried['ticket'] === other });
    await story.settled();
    expect(await story.ticket(other)).toMatchObject({ status: 'working', question: null });
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'waiting' });
    expect(called(story, 1, other)).toEqual(['Bo']);
  });

  it('a few words that say nothing by themselves are about the open ticket', async () => {
    const noor = story.person('noor');
    const ticket = await story.report(noor, 'The VPN on my Windows laptop does not connect');
    await story.says(noor, 'It is a Surface Pro');
    expect(newest(noor)).toContain(`Add to ${ticket}`);
    await story.answer(noor, 'request.add');
    expect(words(story.card(1, ticket))).toContain('It is a Surface Pro');
    expect(await open(noor)).toHaveLength(1);
  });
});
