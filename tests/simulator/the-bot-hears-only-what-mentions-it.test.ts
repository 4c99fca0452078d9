import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startOffice } from './tiny-bot.js';

describe('in a channel', () => {
  let office: Awaited<ReturnType<typeof startOffice>>;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.stop());

  it('a message without a mention stands there, and the bot is not told', async () => {
    const { bo, tier1, bot } = office;
    const sent = await bo.writesIn(tier1, 'has anybody seen this?');
    expect(sent.status).toBeNull();
    expect(tier1.threads.at(-1)?.messages).toEqual([sent.message]);
    expect(await bo.edits(sent.message, 'nobody?')).toMatchObject({ status: null });
    expect(bot.heard).toEqual([]);
  });

  it('an edit of a message that mentions it is told', async () => {
    const { bo, tier1, bot } = office;
    const { message } = await bo.writesIn(tier1, '@Tierline queue');
    await bo.edits(message, '@Tierline my work');
    expect(bot.heard.at(-1)).toMatchObject({ type: 'messageUpdate', text: '<at>Tierline</at> my work' });
  });

  it('nobody writes who is not in the team, and nobody to a bot that is not there', async () => {
    const { ana, bo, tier1, microsoft } = office;
    await expect(ana.writesIn(tier1, 'let me in')).rejects.toMatchObject({ reason: 'not-a-member' });
    await expect(bo.writes('hello')).rejects.toMatchObject({ reason: 'app-not-installed' });
    const quiet = microsoft.addTeam({ name: 'Quiet', members: [bo] });
    await expect(bo.writesIn(quiet.general, '@Tierline hello')).rejects.toMatchObject({ reason: 'app-not-installed' });
  });
});
