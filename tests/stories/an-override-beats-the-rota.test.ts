import { describe, expect, it } from '@jest/globals';
import { useStory, words } from '../helpers/story.js';

const DAY = 24 * 3_600_000;

describe('an override beats the rota', () => {
  const story = useStory({ plan: 'on-call' });
  const say = (name: string, text: string, tier: 1 | 2 | 3 = 2) =>
    story.saysIn(story.person(name), story.channel(tier), text);
  const answer = async (name: string, text: string, tier: 1 | 2 | 3 = 2): Promise<string> =>
    words((await say(name, text, tier))[0]);

  it('until the day’s hand-over that was named, and whoever is put on call is called', async () => {
    const [told] = await say('cho', 'on call tier 2: dan until Friday');
    expect(words(told)).toContain(
      'is on call from 23 Nov 10:00 until 27 Nov 08:30, as Cho said. Then the rota goes on.',
    );
    expect(told?.mentions.map((one) => one.name)).toEqual(['Dan']);
    expect(await answer('eve', 'who is on call', 3)).toContain('**Support team**: Dan is on call from 23 Nov 10:00');
  });

  it('the last word counts, and what was agreed before holds again after it', async () => {
    const [told] = await say('fay', 'on call: fay until tomorrow 12:00');
    expect(words(told)).toContain('Fay is on call from 23 Nov 10:00 until 24 Nov 12:00, as Fay said.');
    expect(told?.mentions).toEqual([]);
    story.clock.advance(2 * DAY);
    expect(await answer('dan', 'who is on call for tier 2')).toContain('Dan is on call from 23 Nov 10:00 until 27 Nov');
  });

  it('only people of the tier and administrators may say so', async () => {
    expect(await answer('ana', 'on call tier 2: cho', 1)).toContain(
      'Only the people of Support team and administrators change who is on call there.',
    );
    expect(await answer('ida', 'on call tier 2: cho until Thursday 17:00', 1)).toMatch(
      /Cho.* is on call from 25 Nov 10:00 until 26 Nov 17:00, as Ida said/,
    );
  });

  it('and only people of the tier are put on call', async () => {
    expect(await answer('cho', 'on call tier 2: ana until Friday')).toMatch(
      /I do not know whom you mean by “ana”. The people of Support team are: Cho, Dan, /,
    );
  });

  it('what is left out, over or not understood is asked for', async () => {
    expect(await answer('cho', 'on call tier 2')).toContain('Who, and until when?');
    expect(await answer('cho', 'on call tier 2: dan until later')).toContain('I do not understand “later” as a time');
    expect(await answer('cho', 'on call tier 2: dan until 08:00')).toContain('25 Nov 08:00 is over already');
    expect(await answer('cho', 'on call tier 9: dan')).toContain('does not have that tier');
  });

  it('back to the rota means the rota', async () => {
    expect(await answer('dan', 'on call tier 2: rota')).toContain(
      'Cho is on call from 23 Nov 08:30 until 30 Nov 08:30, by the rota. Then Dan.',
    );
  });

  it('without an end it lasts until then, and it does where there is no rota', async () => {
    expect(await answer('ana', 'on call: bo', 1)).toContain(
      'is on call from 25 Nov 10:00 on, as Ana said, until somebody writes @Tierline on call tier 1: rota.',
    );
    expect(await answer('ana', 'on call: rota', 1)).toContain('nobody is on call');
  });

  it('whoever is away is rung by nobody all the same', async () => {
    await say('dan', 'away until Friday');
    expect(await answer('cho', 'on call tier 2: dan until 2026-12-01 09:00')).toContain(
      'Dan is away until 27 Nov 09:00. Cho is rung instead.',
    );
  });
});

describe('in a channel that reads Chinese', () => {
  const story = useStory({ plan: 'on-call-chinese' });

  it('it is said and answered in it', async () => {
    const say = async (text: string): Promise<string> =>
      words((await story.saysIn(story.person('cho'), story.channel(2), text))[0]);
    expect(await say('第 2 層值班：dan 到星期五')).toMatch(
      /\*\*支援小組\*\*：11月23日 10:00 至 11月27日 08:30 由 (<at>)?Dan(<\/at>)? 值班（Cho 指定），之後依輪值表。/,
    );
    expect(await say('值班：輪值表')).toContain('由 Cho 值班（依輪值表）');
  });
});
