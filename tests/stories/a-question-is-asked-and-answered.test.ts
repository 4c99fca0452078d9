import { describe, expect, it } from '@jest/globals';
import { called, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a question is asked and answered', () => {
  const story = useStory();
  const question = 'Which version of iOS is on it?';

  it('the requester gets a card of its own with the question', async () => {
    const mia = story.person('mia');
    const ticket = await takenByAna(story);
    await story.press(story.person('ana'), 1, ticket, 'ticket.ask', { question });
    expect(words(mia.chat.latestCard())).toContain(question);
    expect(await story.ticket(ticket)).toMatchObject({ status: 'waiting', holder: { name: 'Ana' } });
  });

  it('plain words answer it, and the holder is called', async () => {
    const [answer] = await story.says(story.person('mia'), 'It says 26.1');
    expect(words(answer)).toContain('Added to T-1001');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'working', question: null });
    expect(words(story.card(1, 'T-1001'))).toContain('It says 26.1');
    expect(called(story, 1, 'T-1001')).toEqual(['Ana']);
  });

  it('a greeting or a command is no answer', async () => {
    const [ana, mia] = [story.person('ana'), story.person('mia')];
    await story.press(ana, 1, 'T-1001', 'ticket.ask', { question: 'And which device is it?' });
    await story.says(mia, 'help');
    await story.says(mia, 'my tickets');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'waiting' });
    await story.says(mia, 'An iPhone 15');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'working' });
  });

  it('whoever asks about a ticket that nobody has takes it with that', async () => {
    const ticket = await story.report(story.person('noor'), 'The VPN on my Windows laptop does not connect');
    await story.press(story.person('bo'), 1, ticket, 'ticket.ask', { question: 'Since when?' });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'waiting', holder: { name: 'Bo' } });
    expect(verbsOn(story.card(1, ticket))).toContain('ticket.solve');
    await story.says(story.person('noor'), 'Since yesterday');
    expect(called(story, 1, ticket)).toEqual(['Bo']);
  });
});
