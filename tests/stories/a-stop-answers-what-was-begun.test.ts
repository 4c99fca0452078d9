import { describe, expect, it } from '@jest/globals';
import { PROBLEM } from '../helpers/story-steps.js';
import { until } from '../helpers/until.js';
import { useStory, words } from '../helpers/story.js';

describe('a stop answers what was begun', () => {
  const story = useStory();

  it('a click that is under way gets its answer, and what comes later none', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    const gil = story.microsoft.addUser({ principalName: 'gil@contoso.example', name: 'Gil' });
    story.scene.team.members.add(gil);
    let letGo = (): void => undefined;
    const heldUntil = new Promise<void>((resolve) => (letGo = resolve));
    // Who the clicker is has to be asked for: that takes its time.
    const slow = story.microsoft.faults.add({ on: { path: /\/members\// }, then: { heldUntil } });
    const clicked = gil.clicks(story.card(1, ticket), 'ticket.take');
    await until(() => slow.hits > 0);
    const stopped = story.stopDesk();
    letGo();
    const answer = await clicked;
    expect(answer.status).toBe(200);
    expect(words(answer.card)).toContain('That is for the people of the support tiers');
    await stopped;
    await expect(story.person('mia').writes('help')).rejects.toMatchObject({ reason: 'bot-unreachable' });
    story.microsoft.faults.remove();
    await story.startDesk();
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken' });
  });
});
