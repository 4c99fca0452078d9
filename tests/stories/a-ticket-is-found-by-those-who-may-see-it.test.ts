import { describe, expect, it } from '@jest/globals';
import { useStory, words } from '../helpers/story.js';
import { TRIED } from '../helpers/story-steps.js';

describe('a ticket is found while writing', () => {
  const story = useStory();
  const found = async (name: string, sought: string | null): Promise<readonly string[]> =>
    (await story.person(name).extension.searches(sought)).hits.map((one) => one.title.split(' ')[0]!);

  it('by number and words, by its requester and the people of its tiers, and by nobody else', async () => {
    await story.report(story.person('mia'), 'Company Portal on my iPhone says <b>couldn’t add your device</b>');
    await story.report(story.person('noor'), 'VPN on my Mac does not connect');
    await story.press(story.person('ana'), 1, 'T-1001', 'ticket.take');
    await story.press(story.person('ana'), 1, 'T-1001', 'ticket.escalate', { tried: TRIED });
    for (const sought of ['portal', 'iphone comp', 'T-1001', '1001', '#1001'])
      expect([sought, await found('mia', sought)]).toEqual([sought, ['T-1001']]);
    expect(await found('mia', 'vpn')).toEqual([]);
    expect(await found('noor', 'T-1001')).toEqual([]);
    expect(await found('ana', null)).toEqual(['T-1002', 'T-1001']);
    expect(await found('cho', null)).toEqual(['T-1001']);
    expect(await found('eve', null)).toEqual([]);
    expect(await found('ida', null)).toEqual([]);
    expect((await story.person('eve').extension.searches('portal')).text).toContain('No ticket that you may see');
  });

  it('and what goes into the message says number and status, and no word that anybody wrote', async () => {
    const [mine] = (await story.person('mia').extension.searches('portal')).hits;
    expect(mine).toMatchObject({ title: 'T-1001 · waiting to be taken' });
    expect(mine!.text).toContain('‹b›');
    expect(words(mine!.card)).toMatch(/^T-1001\n {2}waiting to be taken\nAs of .*$/m);
    expect(JSON.stringify(mine!.card)).not.toMatch(/Portal|device|Mia|Cho|OpenUrl/);
    const [staffs] = (await story.person('cho').extension.searches('portal')).hits;
    expect(JSON.stringify(staffs!.card)).toContain('https://teams.microsoft.com/l/message/');
    expect(JSON.stringify(staffs!.card)).not.toMatch(/Portal|device|Mia/);
  });

  it('twenty-five at a time; the next ones by turning the page', async () => {
    for (let number = 0; number < 13; number += 1)
      for (const name of ['mia', 'noor'])
        await story.person(name).extension.submitsData({
          token: `00000000-0000-4000-8000-${name === 'mia' ? 'a' : 'b'}${String(number).padStart(11, '0')}`,
          problem: 'the printer is silent',
        });
    const { hits } = await story.person('ana').extension.searches('printer');
    expect(hits).toHaveLength(25);
    const rest = await story.person('ana').extension.searches('printer', { skip: 25 });
    expect(rest.hits).toHaveLength(1);
    expect((await story.person('ana').extension.searches('printer', { commandId: 'everything' })).text).toContain(
      'not',
    );
  });
});
