import { describe, expect, it } from '@jest/globals';
import { useStory, words } from '../helpers/story.js';

describe('a forged message makes no ticket', () => {
  const story = useStory();
  const noor = () => story.person('noor');
  const written = (html: string) => ({ html, from: noor() });

  it('what is no such message, dialog or command is answered, and nothing comes of it', async () => {
    const { extension } = story.person('ana');
    const empty = await extension.opens(written('<div><img src="x"></div>'));
    expect(empty.card).not.toBeNull();
    const token = '00000000-0000-4000-8000-000000000001';
    const author = noor().objectId;
    const forged: readonly unknown[] = [
      null,
      { token: 'x', problem: 'a' },
      { token, problem: 7 },
      { token, problem: 'x'.repeat(5_000) },
      { token, problem: 'a', for: 'author', author: 'ana' },
      { token, problem: 'a', for: 'everybody', author },
    ];
    for (const value of forged)
      expect([value, (await extension.submitsData(value)).text]).toEqual([
        value,
        expect.stringContaining('could not read'),
      ]);
    expect(words((await extension.submitsData({ token, problem: '\u200B ' })).card)).toContain(
      'Please write in a few words',
    );
    const notStaff = await noor().extension.submitsData({
      token,
      problem: 'a',
      for: 'author',
      author: story.person('mia').objectId,
    });
    expect(words(notStaff.card)).toContain('Only the people of the support tiers');
    expect((await extension.submitsData({ token, problem: 'a' }, 'deleteTicket')).text).toContain('not');
    expect((await extension.opens(written('<p>a</p>'), 'deleteTicket')).text).toContain('not');
    const tenant = { conversationType: 'personal', tenantId: '99999999-2222-4333-8444-555555555555', id: 'a:1' };
    const value = { commandId: 'createTicket', data: { token, problem: 'a' } };
    const elsewhere = { type: 'invoke', name: 'composeExtension/submitAction', conversation: tenant, value };
    expect((await noor().sends(elsewhere)).status).toBe(403);
    const huge = { ...value, data: { token, problem: 'x'.repeat(10_000_000) } };
    expect((await noor().sends({ ...elsewhere, conversation: {}, value: huge })).status).toBe(413);
    await story.settled();
    expect((await story.desk.store.drafts.endings(0)).sent).toBe(0);
    expect(await story.desk.store.tickets.find('T-1001')).toBeUndefined();
  });

  it('not with the token of somebody else’s ticket', async () => {
    const { card } = await story.person('ana').extension.opens(written('<p>printer</p>'));
    const token = /"token":"([^"]+)"/.exec(JSON.stringify(card))![1]!;
    expect((await story.person('ana').extension.submitsData({ token, problem: 'printer' })).text).toContain('T-1001');
    expect((await noor().extension.submitsData({ token, problem: 'printer' })).text).toContain('could not read');
    await story.settled();
    expect(await story.desk.store.tickets.find('T-1002')).toBeUndefined();
  });
});
