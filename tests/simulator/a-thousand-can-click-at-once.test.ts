import { describe, expect, it } from '@jest/globals';

import { adaptive, card, startOffice } from './tiny-bot.js';

describe('a crowd', () => {
  it('of 200 writes and of 1,000 clicks at once, and each gets an answer', async () => {
    const { microsoft, bot, post, stop } = await startOffice();
    const crowd = Array.from({ length: 1000 }, (_, index) =>
      microsoft.addUser({ principalName: `person${index}@contoso.example`, name: `Person ${index}` }),
    );
    const team = microsoft.addTeam({ name: 'Crowd', members: crowd });
    const channel = microsoft.addChannel(team, { name: 'Everybody' });
    team.installed = true;
    for (const person of crowd) person.app = 'installed';
    const take = { type: 'Action.Execute', title: 'Take', verb: 'take', data: {} };
    await post({ ...adaptive(card([], [take])) });
    await bot.connector('POST', 'v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: channel.id } },
      activity: adaptive(card([], [take])),
    });
    const message = channel.latestCard()!;
    const written = await Promise.all(crowd.slice(0, 200).map((person) => person.writes('help')));
    const clicked = await Promise.all(crowd.map((person) => person.clicks(message, 'take')));
    expect([...written, ...clicked].every(({ status }) => status === 200)).toBe(true);
    expect(new Set(bot.heard.map(({ id }) => id)).size).toBe(1200);
    await stop();
  });
});
