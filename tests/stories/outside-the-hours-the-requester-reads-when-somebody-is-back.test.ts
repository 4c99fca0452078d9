import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/simulator/people/person.js';
import { useStory, words } from '../helpers/story.js';

/** The stories begin on Sunday, 22 November 2026, 21:00 in New York. */
describe('outside the hours the requester reads when somebody is back', () => {
  const story = useStory({ plan: 'short-hours' });
  const until = async (iso: string): Promise<void> => {
    story.clock.advance(Date.parse(iso) - story.clock.now());
    await story.settled();
  };
  const request = async (who: Person, text: string): Promise<string> => {
    await story.report(who, text);
    return words(who.chat.latestCard());
  };

  it('on Sunday evening: Monday, by the hours of the tier that speaks to requesters', async () => {
    const card = await request(story.person('mia'), 'My iPhone cannot enrol');
    expect(card).toContain('Nobody is here right now. We are back Monday 09:00.');
  });

  it('in Chinese for who reads Chinese', async () => {
    const card = await request(story.person('yijun'), '我的筆電連不上公司的 VPN');
    expect(card).toContain('目前是非服務時間，我們會在星期一 09:00 回來。');
  });

  it('not while somebody is there', async () => {
    await until('2026-11-23T15:00:00Z');
    const card = await request(story.person('noor'), 'Outlook on my Android phone does not sync');
    expect(card).not.toContain('We are back');
  });

  it('before they open on the same day it says the time', async () => {
    await until('2026-11-24T13:00:00Z');
    const card = await request(story.person('mia'), 'My iPad cannot join the Wi-Fi');
    expect(card).toContain('We are back at 09:00.');
  });

  it('over a holiday it is the day after, and the hours of that day', async () => {
    await until('2026-11-25T23:00:00Z');
    const card = await request(story.person('noor'), 'My Mac does not show the company apps');
    expect(card).toContain('We are back Friday 10:00.');
  });

  it('once somebody has it, or is back, it is said no more', async () => {
    const noor = story.person('noor');
    const shown = () => noor.chat.messages.filter((one) => !one.deleted && words(one).includes('We are back'));
    expect(shown()).toHaveLength(1);
    await story.press(story.person('ana'), 1, 'T-1005', 'ticket.take');
    expect(shown()).toEqual([]);
  });
});
