import { describe, expect, it } from '@jest/globals';
import { PROBLEM, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a channel is bound by an administrator', () => {
  const story = useStory({ empty: true });
  const readyz = async (): Promise<{ channels: string[] }> => {
    const response = await fetch(`http://127.0.0.1:${story.desk.port}/readyz`);
    expect(response.status).toBe(200);
    return (await response.json()) as { channels: string[] };
  };

  it('by nobody else', async () => {
    await story.microsoft.installInTeam(story.scene.team, story.scene.admin);
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), 'this is tier 1');
    expect(words(answer)).toContain('Only an administrator');
    expect((await readyz()).channels).toHaveLength(3);
  });

  it('only to a tier that the plan has', async () => {
    const [answer] = await story.saysIn(story.scene.admin, story.channel(1), 'this is tier 4');
    expect(words(answer)).toContain('It has: 1, 2, 3');
    expect((await readyz()).channels).toHaveLength(3);
  });

  it('tickets that were sent before wait, and come when it is bound', async () => {
    const mia = story.person('mia');
    await story.microsoft.installFor(mia);
    const ticket = await story.report(mia, PROBLEM);
    expect(story.shows(1, ticket)).toBe(false);
    const [answer] = await story.saysIn(story.scene.admin, story.channel(1), 'this is tier 1');
    expect(words(answer)).toContain('This channel belongs to tier 1 (Service desk) now');
    expect(story.shows(1, ticket)).toBe(true);
    expect((await readyz()).channels).toHaveLength(2);
  });

  it('and what tier 1 hands up before the others are bound waits as well', async () => {
    const ana = story.person('ana');
    await story.press(ana, 1, 'T-1001', 'ticket.take');
    await story.press(ana, 1, 'T-1001', 'ticket.redirect', { tier: '3', why: 'Theirs' });
    await story.saysIn(story.scene.admin, story.channel(3), 'this is tier 3');
    expect(story.shows(3, 'T-1001')).toBe(true);
    await story.press(story.person('eve'), 3, 'T-1001', 'ticket.take');
    expect(await story.ticket('T-1001')).toMatchObject({ holder: { name: 'Eve' } });
  });

  it('a tier that moves takes its open tickets along', async () => {
    const ticket = await takenByAna(story, 'The VPN on my Windows laptop does not connect');
    const left = story.card(1, ticket);
    const { microsoft, scene } = story;
    const channel = microsoft.addChannel(scene.team, { name: 'New desk' });
    await story.saysIn(scene.admin, channel, 'this is tier 1');
    expect(verbsOn(left)).toEqual([]);
    const card = channel.latestCard((message) => words(message).includes(ticket))!;
    await story.person('ana').clicks(card, 'ticket.release');
    await story.settled();
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken' });
    expect(words(channel.messages.at(-1))).toContain('Ana put it back into the queue');
  });
});
