import { describe, expect, it } from '@jest/globals';
import { useStory, words } from '../helpers/story.js';

describe('with a ticket open, the requester says where new words belong', () => {
  const story = useStory();

  it('adds them to the ticket on request, and staff see them', async () => {
    const mia = story.person('mia');
    const ticket = await story.report(mia, 'My iPhone cannot enrol, Company Portal stops at the second step');
    await mia.writes('It shows the error 0x80180014 as well');
    await story.reads();
    expect(words(mia.chat.latestCard())).toContain(`Add to ${ticket}`);
    const { card } = await story.answer(mia, 'request.add');
    expect(words(card)).toContain(ticket);
    expect(words(story.card(1, ticket))).toContain('0x80180014 as well');
    expect(await story.desk.store.tickets.ofRequester(mia.objectId as never, { open: true, limit: 9 })).toHaveLength(1);
  });

  it('or makes a new ticket of them', async () => {
    const noor = story.person('noor');
    const first = await story.report(noor, 'Outlook on my Android phone asks for the password all the time');
    const second = await story.report(noor, 'The Wi-Fi profile is missing on my Windows laptop');
    expect(second).not.toBe(first);
    expect(words(story.card(1, first))).not.toContain('Wi-Fi profile');
  });

  it('never adds them to somebody else’s ticket', async () => {
    const mia = story.person('mia');
    await mia.writes('Another thing: my iPad cannot open the intranet');
    await story.reads();
    const card = mia.chat.latestCard()!;
    const draft = /"draft":"([^"]+)"/.exec(JSON.stringify(card.card))![1]!;
    const forged = { id: 'x', verb: 'request.add', data: { draft, ticket: 'T-1002' } };
    const answer = await mia.invokes(card, forged);
    expect(answer.status).toBe(200);
    expect((await story.ticket('T-1002')).words).toEqual([]);
  });
});
