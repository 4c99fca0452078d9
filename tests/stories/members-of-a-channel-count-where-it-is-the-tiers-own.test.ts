import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import type { Person } from '../../src/simulator/people/person.js';
import type { Channel, ChannelKind, Team } from '../../src/simulator/tenant/team.js';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('the members of a channel count where it is the tier’s own', () => {
  const story = useStory({ plan: 'members-by-channel', empty: true });
  let [gil, zoe] = [] as unknown as [Person, Person];
  let team: Team;
  let ticket: TicketNumber;

  const seat = async (of: Team, tier: number, kind: ChannelKind, members: Person[] = []): Promise<Channel> => {
    const { microsoft, scene } = story;
    const everybody = [scene.admin, ...members];
    const channel = microsoft.addChannel(of, { name: `Tier ${tier}, ${kind}`, kind, members: everybody });
    await story.saysIn(scene.admin, channel, `this is tier ${tier}`);
    return channel;
  };
  const take = async (who: Person, channel: Channel): Promise<string> => {
    const card = channel.latestCard((message) => words(message).includes(ticket))!;
    const clicked = await who.clicks(card, 'ticket.take');
    await story.settled();
    return words(clicked.card);
  };

  beforeAll(async () => {
    const { microsoft, scene } = story;
    gil = microsoft.addUser({ principalName: 'gil@contoso.example', name: 'Gil' });
    zoe = microsoft.addUser({ principalName: 'zoe@contoso.example', name: 'Zoe' });
    team = microsoft.addTeam({ name: 'Everybody', members: [scene.admin, gil, zoe, story.person('ana')] });
    await microsoft.installInTeam(team, scene.admin);
    await microsoft.installFor(story.person('mia'));
  });

  it('not where another tier sits in the same team: its standard channels have the whole team’s roster', async () => {
    const channel = await seat(team, 1, 'standard');
    await seat(team, 2, 'standard');
    ticket = await story.report(story.person('mia'), PROBLEM);
    expect(await take(gil, channel)).toContain('That is for the people of the support tiers');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'untaken' });
  });

  it('only the lead, whom the plan names', async () => {
    const channel = [...team.channels].find((one) => one.name === 'Tier 1, standard')!;
    await take(story.person('ana'), channel);
    expect(await story.ticket(ticket)).toMatchObject({ holder: { name: 'Ana' } });
  });

  it('a private channel has members of its own, and they count', async () => {
    const channel = await seat(team, 1, 'private', [gil]);
    await take(gil, channel);
    expect(await story.ticket(ticket)).toMatchObject({ holder: { name: 'Gil' } });
    const data = { ticket, v: (await story.ticket(ticket)).version };
    const forged = await zoe.invokes(channel.latestCard()!, { verb: 'ticket.take', data });
    expect(words(forged.card)).toContain('That is for the people of the support tiers');
  });

  it('and once the tier has a team of its own, everybody in that counts', async () => {
    const { microsoft, scene } = story;
    const own = microsoft.addTeam({ name: 'Service desk', members: [scene.admin, zoe] });
    await microsoft.installInTeam(own, scene.admin);
    const channel = await seat(own, 1, 'standard');
    await take(zoe, channel);
    expect(await story.ticket(ticket)).toMatchObject({ holder: { name: 'Zoe' } });
  });
});
