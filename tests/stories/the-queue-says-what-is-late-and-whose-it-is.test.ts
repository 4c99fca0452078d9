import { describe, expect, it } from '@jest/globals';
import { PROBLEM, takenByAna, takenByCho } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const MINUTE = 60_000;

describe('the queue says what is late, whose it is and where', () => {
  const story = useStory();

  it('each ticket is a link to its thread', async () => {
    const ticket = await story.report(story.person('mia'), PROBLEM);
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), 'queue');
    const root = story.card(1, ticket).id;
    const { tenantId } = story.microsoft.cloud;
    const channel = encodeURIComponent(story.channel(1).id);
    const group = story.scene.team.aadGroupId;
    expect(JSON.stringify(answer?.card)).toContain(
      `"url":"https://teams.microsoft.com/l/message/${channel}/${root}?tenantId=${tenantId}&groupId=${group}&parentMessageId=${root}"`,
    );
  });

  it('what nobody took in time is overdue, by the hours of the tier', async () => {
    story.clock.advance(16 * MINUTE);
    await story.settled();
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), 'queue');
    expect(words(answer)).toContain('Overdue (1)');
    expect(words(answer)).toContain('Overdue since 23 Nov 10:15');
    expect(words(answer)).toContain('Open Mon–Fri 09:00–18:00');
  });

  it('what is the asker’s, what waits for the requester and what colleagues have stand apart', async () => {
    const mine = await takenByAna(story, 'The Wi-Fi on my iPhone is gone');
    const waiting = await takenByAna(story, 'Outlook on my iPhone does not sync mail any more');
    await story.press(story.person('ana'), 1, waiting, 'ticket.ask', { question: 'Since when?' });
    const theirs = await story.report(story.person('noor'), 'The VPN on my Windows laptop does not connect');
    await story.press(story.person('bo'), 1, theirs, 'ticket.take');
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), 'queue');
    const order = words(answer)
      .split('\n')
      .filter((line) => /^T-\d+$|\(\d\)$/.test(line));
    expect(order).toEqual([
      ...['Overdue (1)', 'T-1001', 'Yours (1)', mine],
      ...['Waiting for the requester (1)', waiting, 'With colleagues (1)', theirs],
    ]);
  });

  it('my work is what the asker holds or has to tell, in all tiers', async () => {
    await story.says(story.person('mia'), 'Since Monday');
    const up = await takenByCho(story, 'The certificate on my Windows laptop is missing');
    const [own] = await story.saysIn(story.person('ana'), story.channel(1), 'my work');
    expect(words(own)).toContain('2 tickets are yours');
    expect(words(own)).not.toContain(up);
    const [other] = await story.saysIn(story.person('cho'), story.channel(2), 'my work');
    expect(words(other)).toContain('One ticket is yours');
    expect(words(other)).toContain(up);
    const [none] = await story.saysIn(story.person('eve'), story.channel(3), 'my work');
    expect(words(none)).toContain('Nothing is waiting for you');
  });
});

describe('in a channel that reads Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });

  it('queue, my work and help are asked for and answered in it', async () => {
    await takenByAna(story);
    const ana = story.person('ana');
    const [queue] = await story.saysIn(ana, story.channel(1), '佇列');
    expect(words(queue)).toContain('由您處理（1）');
    expect(words(queue)).toContain('服務時間：');
    const [work] = await story.saysIn(ana, story.channel(1), '我的工作');
    expect(words(work)).toContain('由您處理的票證：1 張');
    const [help] = await story.saysIn(ana, story.channel(1), '說明');
    expect(words(help)).toContain('請假到星期五');
    expect(words(help)).toContain('服務台: ');
  });
});
