import { describe, expect, it } from '@jest/globals';
import { SOLUTION, takenByAna } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('a duplicate shares the fate of its original', () => {
  const story = useStory();
  const linked = async (original: string): Promise<`T-${number}`> => {
    const [noor, bo] = [story.person('noor'), story.person('bo')];
    const ticket = await story.report(noor, 'Enrolling my iPad fails in Company Portal');
    await story.press(bo, 1, ticket, 'ticket.take');
    await story.press(bo, 1, ticket, 'ticket.duplicate', { of: original, why: 'The same certificate' });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'linked', duplicateOf: original });
    return ticket;
  };

  it('its requester hears when the original is told, and may confirm for himself', async () => {
    const [ana, noor] = [story.person('ana'), story.person('noor')];
    const original = await takenByAna(story);
    const duplicate = await linked(original);
    expect(noor.chat.messages.map(words).join('\n')).toContain('Others have the same problem');
    await story.press(ana, 1, original, 'ticket.solve', SOLUTION);
    expect(await story.ticket(duplicate)).toMatchObject({ status: 'linked' });
    await story.press(ana, 1, original, 'ticket.tell', { message: 'Renewed, please try again' });
    expect(await story.ticket(duplicate)).toMatchObject({ status: 'told', solution: { by: { name: 'Ana' } } });
    expect(words(noor.chat.latestCard())).toContain('Renewed, please try again');
    await story.answer(noor, 'ticket.confirm');
    expect(await story.ticket(duplicate)).toMatchObject({ status: 'closed', ending: 'confirmed' });
    expect(await story.ticket(original)).toMatchObject({ status: 'told' });
  });

  it('comes back to work when the original is withdrawn', async () => {
    const original = await takenByAna(story);
    const duplicate = await linked(original);
    await story.answer(story.person('mia'), 'ticket.withdraw');
    expect(await story.ticket(original)).toMatchObject({ status: 'closed', ending: 'withdrawn' });
    expect(await story.ticket(duplicate)).toMatchObject({
      status: 'working',
      holder: { name: 'Bo' },
      duplicateOf: null,
    });
    expect(story.thread(1, duplicate).at(-1)?.mentions).toMatchObject([{ name: 'Bo' }]);
    expect(verbsOn(story.card(1, duplicate))).toContain('ticket.solve');
  });

  it('follows the new original when its own is tied to another, and nobody is told twice', async () => {
    const [ana, mia, noor] = [story.person('ana'), story.person('mia'), story.person('noor')];
    const original = await takenByAna(story);
    const first = await story.report(mia, 'Enrolling fails at the second step');
    await story.press(ana, 1, first, 'ticket.take');
    const duplicate = await linked(first);
    const before = noor.chat.messages.length;
    await story.press(ana, 1, first, 'ticket.duplicate', { of: original, why: 'The whole office' });
    for (const ticket of [first, duplicate])
      expect(await story.ticket(ticket)).toMatchObject({ status: 'linked', duplicateOf: original });
    expect(noor.chat.messages).toHaveLength(before);
    await story.press(ana, 1, original, 'ticket.solve', SOLUTION);
    await story.press(ana, 1, original, 'ticket.tell', { message: 'The certificate is new, please try again' });
    for (const ticket of [first, duplicate]) expect(await story.ticket(ticket)).toMatchObject({ status: 'told' });
    expect(words(noor.chat.latestCard())).toContain('Service desk found the solution');
  });

  it('cannot follow itself, a ticket that is not there, or one that follows another', async () => {
    const original = await takenByAna(story);
    const duplicate = await linked(original);
    const bo = story.person('bo');
    const ticket = await story.report(story.person('mia'), 'The Wi-Fi on my phone is gone');
    await story.press(bo, 1, ticket, 'ticket.take');
    const { version } = await story.ticket(ticket);
    for (const [of, answer] of [
      [ticket, 'duplicate of itself'],
      ['T-9999', 'There is no ticket'],
      [duplicate, `Name the original: ${original}`],
    ] as const) {
      const clicked = await story.press(bo, 1, ticket, 'ticket.duplicate', { of, why: 'Perhaps' });
      expect(words(clicked.card)).toContain(answer);
    }
    expect((await story.ticket(ticket)).version).toBe(version);
  });
});
