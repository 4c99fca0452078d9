import { describe, expect, it } from '@jest/globals';
import { SOLUTION, TRIED } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

describe('two tiers share one channel', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });
  const cards = (): number =>
    story.channel(1).threads.filter((one) => words(one.messages[0]).includes('T-1001')).length;

  it('there is one card, in the language of the channel', async () => {
    const ticket = await story.report(story.person('mia'), 'Company Portal on my iPhone says couldn’t add your device');
    expect(cards()).toBe(1);
    expect(words(story.card(1, ticket))).toContain('服務台');
    expect(words(story.card(1, ticket))).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('one who is of both tiers hands it to himself and stays the one who has it to take', async () => {
    const bo = story.person('bo');
    await story.press(bo, 1, 'T-1001', 'ticket.take');
    await story.press(bo, 1, 'T-1001', 'ticket.escalate', { tried: TRIED });
    expect(cards()).toBe(1);
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'untaken', tier: 2 });
    await story.press(bo, 1, 'T-1001', 'ticket.take');
    expect(verbsOn(story.card(1, 'T-1001'))).toEqual(expect.arrayContaining(['ticket.solve', 'ticket.return']));
  });

  it('and does not acknowledge to himself', async () => {
    await story.press(story.person('bo'), 1, 'T-1001', 'ticket.solve', SOLUTION);
    expect((await story.ticket('T-1001')).acknowledgements).toEqual([]);
    expect(verbsOn(story.card(1, 'T-1001'))).not.toContain('ticket.acknowledge');
    expect(verbsOn(story.card(1, 'T-1001'))).toContain('ticket.tell');
  });

  it('where two people are concerned the buttons of both tiers stand on the card', async () => {
    const [ana, cho] = [story.person('ana'), story.person('cho')];
    const ticket = await story.report(story.person('noor'), 'The Wi-Fi on my Windows laptop is gone');
    await story.press(ana, 1, ticket, 'ticket.take');
    await story.press(ana, 1, ticket, 'ticket.escalate', { tried: TRIED });
    await story.press(cho, 2, ticket, 'ticket.take');
    await story.press(cho, 2, ticket, 'ticket.solve', SOLUTION);
    expect(verbsOn(story.card(1, ticket))).toEqual(expect.arrayContaining(['ticket.acknowledge', 'ticket.tell']));
    expect((await story.ticket(ticket)).acknowledgements).toMatchObject([{ tier: 1, by: null }]);
  });
});
