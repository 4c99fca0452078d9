import { describe, expect, it } from '@jest/globals';
import { useStory, words } from '../helpers/story.js';

const HOUR = 3_600_000;

describe('who is on call is told', () => {
  const story = useStory({ plan: 'on-call' });
  const ask = async (name: string, tier: 1 | 2 | 3, text = 'who is on call'): Promise<string> =>
    words((await story.saysIn(story.person(name), story.channel(tier), text))[0]);

  it('for every tier: from when until when, and who is next', async () => {
    const answer = await ask('ana', 1);
    expect(answer).toContain(
      '**Support team**: Cho is on call from 23 Nov 08:30 until 30 Nov 08:30, by the rota. Then Dan.',
    );
    expect(answer).toContain(
      '**MDM team**: Fay is on call from 23 Nov 09:00 until 24 Nov 09:00, by the rota. Then Eve.',
    );
    expect(answer).toContain('**Service desk**: nobody is on call, for the support plan has no rota of it.');
  });

  it('or for the one that is asked about', async () => {
    const answer = await ask('eve', 3, 'who is on call for tier 2?');
    expect(answer).toContain('Cho is on call');
    expect(answer).not.toContain('Fay');
    expect(await ask('eve', 3, 'who is on call tier 7')).toContain('does not have that tier. It has: 1, 2, 3');
  });

  it('with who is rung instead of somebody who is away', async () => {
    await ask('cho', 2, 'away until Friday');
    expect(await ask('cho', 2)).toContain('Then Dan. Cho is away until 27 Nov 09:00. Dan is rung instead.');
    await ask('dan', 2, 'away until Thursday');
    expect(await ask('dan', 2)).toContain('Dan is away until 26 Nov 09:00. So nobody of this tier can be rung.');
  });

  it('with the ring hours, while nobody is rung', async () => {
    expect(await ask('eve', 3)).not.toContain('ring hours');
    story.clock.advance(2 * HOUR);
    expect(await ask('eve', 3)).toContain(
      'Nobody is rung before 24 Nov 08:00; the ring hours are Mon–Fri 08:00–12:00.',
    );
  });

  it('the hand-over changes it', async () => {
    story.clock.advance(21 * HOUR);
    expect(await ask('eve', 3)).toContain('**MDM team**: Eve is on call from 24 Nov 09:00 until 25 Nov 09:00');
  });

  it('calls nobody by it, and administrators are told too', async () => {
    const [answer] = await story.saysIn(story.person('ana'), story.channel(1), 'who is on call');
    expect(answer?.mentions).toEqual([]);
    expect(await ask('ida', 1)).toContain('**Support team**: Cho');
  });
});

describe('in a channel that reads Chinese', () => {
  const story = useStory({ plan: 'on-call-chinese' });

  it('it is asked for and answered in it', async () => {
    const ask = async (text: string): Promise<string> =>
      words((await story.saysIn(story.person('ana'), story.channel(1), text))[0]);
    expect(await ask('誰在值班？')).toContain(
      '**支援小組**：11月23日 08:30 至 11月30日 08:30 由 Cho 值班（依輪值表），之後是 Dan。',
    );
    expect(await ask('第 3 層值班人員')).toContain('由 Fay 值班');
  });
});
