import { describe, expect, it } from '@jest/globals';
import { called, FINDINGS, SOLUTION, takenByCho, toldByAna, TRIED } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('what is not fixed comes back with its whole history', () => {
  const story = useStory();

  it('to the solver, who is called and sees what did not hold', async () => {
    const [mia, ana, cho] = [story.person('mia'), story.person('ana'), story.person('cho')];
    const ticket = await takenByCho(story);
    await story.press(cho, 2, ticket, 'ticket.solve', SOLUTION);
    await story.press(ana, 1, ticket, 'ticket.tell', { message: 'Please try again' });
    await story.answer(mia, 'ticket.notFixed', { problem: 'Now it stops one page later' });
    expect(await story.ticket(ticket)).toMatchObject({
      status: 'working',
      tier: 2,
      holder: { name: 'Cho' },
      contact: { name: 'Ana' },
      solution: null,
      reopened: 1,
    });
    expect(called(story, 2, ticket)).toEqual(['Cho']);
    const card = words(story.card(2, ticket));
    for (const part of ['Now it stops one page later', SOLUTION.rootCause, TRIED]) expect(card).toContain(part);
    await story.press(cho, 2, ticket, 'ticket.escalate', { tried: TRIED, findings: FINDINGS });
    expect(words(story.card(3, ticket))).toContain(SOLUTION.rootCause);
  });

  it('by plain words as well', async () => {
    const mia = story.person('mia');
    const ticket = await toldByAna(story, 'Outlook on my phone asks for the password');
    const [answer] = await story.says(mia, 'It is still broken');
    expect(words(answer)).toContain(`${ticket} is open again`);
    expect(await story.ticket(ticket)).toMatchObject({ status: 'working', holder: { name: 'Ana' } });
    expect(words(story.card(1, ticket))).toContain('It is still broken');
  });

  it('and plain words confirm, too', async () => {
    const mia = story.person('mia');
    const ticket = await toldByAna(story, 'The Wi-Fi on my Windows laptop is gone');
    await story.says(mia, 'It works again, thanks!');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed', ending: 'confirmed' });
  });
});
