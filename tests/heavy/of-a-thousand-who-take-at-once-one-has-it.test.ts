import { describe, expect, it } from '@jest/globals';
import { PROBLEM } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const NAMES = Array.from({ length: 1_000 }, (_, index) => `p${index}@contoso.example`);
const PLAN = `version: 1
organisation: { name: Contoso, admins: [ida@contoso.example] }
tiers:
  - { tier: 1, name: Everybody, members: [${NAMES.join(', ')}] }
`;

describe('of a thousand who take the same ticket at the same instant', () => {
  const story = useStory({ plan: PLAN });

  it('one has it, and all others read who', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    const card = story.card(1, ticket);
    const seen = card.card!;
    const answers = await Promise.all(
      NAMES.map((name) => story.scene.staff.get(name)!.clicks(card, 'ticket.take', { seen })),
    );
    await story.settled();
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([200]));
    const { holder, version, status } = await story.ticket(ticket);
    expect({ status, version }).toEqual({ status: 'working', version: 2 });
    const others = answers.filter((one) => words(one.card).includes(`${holder!.name} took it`));
    expect(others).toHaveLength(999);
    const events = await story.desk.store.tickets.events(ticket);
    expect(events.filter((event) => event.type === 'TicketTaken')).toHaveLength(1);
    expect(words(story.card(1, ticket))).toContain(holder!.name);
  }, 120_000);
});
