import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketNumber } from '../../src/domain/ticket/ticket.js';
import { SOLUTION, takenByAna, toldByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

describe('only those concerned may act on a ticket', () => {
  const story = useStory();
  let ticket: TicketNumber;
  beforeAll(async () => {
    ticket = await takenByAna(story);
  });

  const refused = async (name: string, verb: string, inputs: object, because: string | RegExp): Promise<void> => {
    const before = await story.ticket(ticket);
    const data = { ticket, v: before.version, ...inputs };
    const clicked = await story.person(name).invokes(story.card(1, ticket), { verb, data });
    await story.settled();
    expect(clicked.status).toBe(200);
    expect(`${words(clicked.card)}${clicked.text ?? ''}`).toMatch(because);
    expect(await story.ticket(ticket)).toEqual(before);
  };

  it('not a person of another tier', async () => {
    await refused('cho', 'ticket.take', {}, 'It is with tier 1 now');
    await refused('eve', 'ticket.solve', SOLUTION, 'It is with tier 1 now');
    await refused('dan', 'ticket.ask', { question: 'Why?' }, 'It is with tier 1 now');
  });

  it('not somebody who is of no tier', async () => {
    await refused('noor', 'ticket.take', {}, 'That is for the people of the support tiers');
    await refused('mia', 'ticket.release', {}, 'That is for the people of the support tiers');
  });

  it('not an administrator who is of no tier', async () => {
    await refused('ida', 'ticket.take', {}, 'That is for the people of the support tiers');
  });

  it('not the requester of another ticket, who is shown nothing of this one', async () => {
    const told = await toldByAna(story, 'The Wi-Fi on my phone is gone');
    const { version } = await story.ticket(told);
    const noor = story.person('noor');
    await story.report(noor, 'The VPN on my Windows laptop does not connect');
    for (const verb of ['ticket.confirm', 'ticket.notFixed', 'ticket.withdraw']) {
      const clicked = await noor.invokes(noor.chat.latestCard()!, { verb, data: { ticket: told, v: version } });
      expect(clicked.status).toBe(200);
      expect(clicked.card).toBeNull();
      expect(clicked.text).toMatch(/not (?:one of )?your tickets?/);
      expect(clicked.text).not.toContain('Wi-Fi');
    }
    expect((await story.ticket(told)).version).toBe(version);
  });

  it('not by a card of theirs in private, however the name of the tier’s member is forged', async () => {
    const noor = story.person('noor');
    const before = await story.ticket(ticket);
    const action = { type: 'Action.Execute', verb: 'ticket.take', data: { ticket, v: before.version } };
    const answer = await noor.sends({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
      from: { id: noor.mri, name: 'Ana', aadObjectId: noor.objectId },
    });
    expect(answer.status).toBe(200);
    expect(await story.ticket(ticket)).toEqual(before);
  });
});
