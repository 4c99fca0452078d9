import { describe, expect, it } from '@jest/globals';
import { SOLUTION, takenByCho } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('a lead moves all that somebody has', () => {
  const story = useStory();
  const says = (name: string, text: string) => story.saysIn(story.person(name), story.channel(1), text);

  it('only the lead of the tier, and for themselves everybody', async () => {
    const own = await story.report(story.person('noor'), 'The Wi-Fi on my iPhone is gone');
    await story.press(story.person('ana'), 1, own, 'ticket.take');
    const up = await takenByCho(story, 'Company Portal on my iPhone says couldn’t add your device');
    await story.press(story.person('cho'), 2, up, 'ticket.solve', SOLUTION);
    const [answer] = await says('bo', 'move ana’s tickets to bo');
    expect(words(answer)).toContain('Only the lead of tier 1 can move what somebody else has.');
    expect(await story.ticket(own)).toMatchObject({ holder: { name: 'Ana' } });
  });

  it('work and the word to the requester go to the colleague, who is called once', async () => {
    const before = story.thread(1, 'T-1001').length;
    const [answer] = await says('ana', 'move my tickets to bo');
    expect(answer?.mentions.map((one) => one.name)).toEqual(['Bo']);
    expect(words(answer)).toMatch(/Ana moved 2 tickets of Ana to you: \[T-1001\]\(https:.*\), \[T-1002\]\(https:/);
    expect(await story.ticket('T-1001')).toMatchObject({ holder: { name: 'Bo' } });
    expect(await story.ticket('T-1002')).toMatchObject({ status: 'solved', contact: { name: 'Bo' } });
    expect(story.thread(1, 'T-1001')).toHaveLength(before);
    expect(words(story.card(1, 'T-1001'))).toContain('Bo has it');
  });

  it('or back to the queue', async () => {
    const [answer] = await says('ana', 'move bo’s tickets to the queue');
    expect(words(answer)).toContain('Ana put 2 tickets of Bo back into the queue');
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'untaken' });
    expect(await story.ticket('T-1002')).toMatchObject({ status: 'solved', contact: null });
    expect(words((await says('ana', 'move bo’s tickets to ana'))[0])).toContain('Bo has no tickets that can be moved.');
  });

  it('somebody whom nobody knows is asked for by name', async () => {
    const [answer] = await says('ana', 'move zoe’s tickets to ana');
    expect(words(answer)).toContain('I do not know whom you mean by “zoe”. I know: Ana, Bo.');
  });

  it('that the new one is away is said', async () => {
    await story.press(story.person('ana'), 1, 'T-1001', 'ticket.take');
    await says('bo', 'away until Friday');
    const [answer] = await says('ana', 'move my tickets to bo');
    expect(words(answer)).toContain('Bo is away until 27 Nov 09:00.');
  });
});

describe('in a channel that reads Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });

  it('it is asked for and answered in it', async () => {
    const ticket = await story.report(story.person('mia'), 'The Wi-Fi on my iPhone is gone');
    await story.press(story.person('bo'), 1, ticket, 'ticket.take');
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), '將 bo 的票證轉給 ana');
    expect(words(answer)).toContain('Ana 已將 Bo 的 1 張票證轉交給您');
    const [back] = await story.saysIn(story.person('ana'), story.channel(1), '把 ana 的票證放回佇列');
    expect(words(back)).toContain('的 1 張票證放回佇列');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken' });
  });
});
