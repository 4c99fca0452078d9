import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Group } from '../../src/simulator/tenant/group.js';
import type { Person } from '../../src/simulator/people/person.js';
import { useStory, words } from '../helpers/story.js';

const MINUTE = 60_000;
const FIRST = '8c2d4f60-0000-4000-8000-00000000000a';
const SECOND = '8c2d4f60-0000-4000-8000-00000000000b';

describe('the members of a tier come from an Entra group', () => {
  const story = useStory({ plan: 'members-by-group' });
  const people: Record<'bo' | 'dan' | 'fay', Person> = {} as never;
  let members: (Person | Group)[];

  beforeAll(() => {
    const { microsoft, scene } = story;
    for (const name of ['bo', 'dan', 'fay'] as const) {
      const principalName = `${name}.group@contoso.example`;
      people[name] = microsoft.addUser({ principalName, name: name.toUpperCase() });
      scene.team.members.add(people[name]);
    }
    members = [microsoft.addGroup({ name: 'Night shift', members: [people.bo] })];
    microsoft.addGroup({ id: FIRST, name: 'Service desk', members });
    microsoft.addGroup({ id: SECOND, name: 'MDM team', members: [people.dan] });
    // Whoever was asked about before these groups stood is forgotten.
    story.realTime.advance(10 * MINUTE);
  });

  it('also of a group within the group', async () => {
    const ticket = await story.report(story.person('mia'), 'Company Portal on my iPhone says couldn’t add your device');
    await story.press(people.bo, 1, ticket, 'ticket.take');
    expect(await story.ticket(ticket)).toMatchObject({ status: 'working', holder: { name: 'BO' } });
  });

  it('and nobody else’s', async () => {
    const clicked = await story.press(people.dan, 1, 'T-1001', 'ticket.take');
    expect(words(clicked.card)).toContain('It is with tier 1 now');
    const other = await story.press(people.fay, 1, 'T-1001', 'ticket.take');
    expect(words(other.card)).toContain('That is for the people of the support tiers');
    expect(await story.ticket('T-1001')).toMatchObject({ holder: { name: 'BO' } });
  });

  it('who joins the group is known within ten minutes', async () => {
    members.push(people.fay);
    story.realTime.advance(10 * MINUTE);
    await story.press(people.fay, 1, 'T-1001', 'ticket.take');
    expect(await story.ticket('T-1001')).toMatchObject({ holder: { name: 'FAY' } });
  });

  it('and when the directory does not answer, the last answer holds', async () => {
    const fault = story.microsoft.faults.add({ on: { path: /\/groups\// }, then: { status: 503 } });
    story.realTime.advance(10 * MINUTE);
    await story.press(people.bo, 1, 'T-1001', 'ticket.take');
    expect(await story.ticket('T-1001')).toMatchObject({ holder: { name: 'BO' } });
    expect(fault.hits).toBeGreaterThan(0);
  });
});
