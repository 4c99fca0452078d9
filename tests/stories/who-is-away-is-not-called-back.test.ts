import { describe, expect, it } from '@jest/globals';
import { called, SOLUTION, takenByCho, takenByAna } from '../helpers/story-steps.js';
import { useStory, words } from '../helpers/story.js';

const DAY = 24 * 3_600_000;

describe('who is away is not called back', () => {
  const story = useStory();
  const says = async (name: string, text: string): Promise<string> =>
    words((await story.saysIn(story.person(name), story.channel(1), text))[0]);

  it('somebody says until when, and how many tickets are left with them', async () => {
    await takenByCho(story);
    await takenByAna(story, 'The Wi-Fi on my iPhone is gone');
    const answer = await says('ana', 'away until Friday');
    expect(answer).toContain('Ana is away until 27 Nov 09:00.');
    expect(answer).toContain('One ticket is still with Ana.');
    expect(await says('ana', 'away until 2026-11-27 14:00')).toContain('Ana is away until 27 Nov 14:00.');
  });

  it('what is not understood, or over, is asked again', async () => {
    expect(await says('ana', 'away until later')).toContain('Until when? For example');
    expect(await says('ana', 'away until 09:00')).toContain('23 Nov 09:00 is over already');
  });

  it('the queue is called instead', async () => {
    await story.press(story.person('cho'), 2, 'T-1001', 'ticket.solve', SOLUTION);
    expect(await story.ticket('T-1001')).toMatchObject({ status: 'solved', contact: null });
    expect(called(story, 1, 'T-1001')).toEqual([]);
    expect(words(story.thread(1, 'T-1001').at(-1))).toMatch(/^Service desk · .*\s+Cho found the solution/);
  });

  it('passing a ticket on to somebody who is away is possible, and says so', async () => {
    const clicked = await story.press(story.person('bo'), 1, 'T-1002', 'ticket.take');
    expect(words(clicked.card)).toContain('Ana (away until 27 Nov 14:00)');
    const passed = await story.press(story.person('bo'), 1, 'T-1002', 'ticket.pass', {
      to: story.person('ana').objectId,
    });
    expect(words(passed.card)).toContain('Ana is away until 27 Nov 14:00.');
    expect(await story.ticket('T-1002')).toMatchObject({ holder: { name: 'Ana' } });
    expect(words((await story.saysIn(story.person('bo'), story.channel(1), 'queue'))[0])).toContain(
      'Away: Ana until 27 Nov 14:00',
    );
  });

  it('back means back, and so does the end of the time', async () => {
    expect(await says('ana', 'back')).toContain('Welcome back, Ana.');
    const ticket = await takenByCho(story, 'The certificate on my iPhone is missing');
    await story.press(story.person('cho'), 2, ticket, 'ticket.solve', SOLUTION);
    expect(called(story, 1, ticket)).toEqual(['Ana']);
    await says('ana', 'away until tomorrow');
    story.clock.advance(2 * DAY);
    const later = await takenByCho(story, 'The VPN on my iPhone does not connect');
    await story.press(story.person('cho'), 2, later, 'ticket.solve', SOLUTION);
    expect(called(story, 1, later)).toEqual(['Ana']);
  });

  it('nor is somebody who left the tier', async () => {
    const ticket = await takenByCho(story, 'The camera of my iPhone is blocked by a policy');
    const plan = await story.desk.store.plans.newest();
    const offered = await story.desk.plans.offer(
      plan!.text.replace('members: [ana@contoso.example, bo@', 'members: [bo@').replace('lead: ana@', 'lead: bo@'),
    );
    expect(offered).toHaveProperty('accepted');
    await story.press(story.person('cho'), 2, ticket, 'ticket.solve', SOLUTION);
    expect(await story.ticket(ticket)).toMatchObject({ status: 'solved', contact: null });
  });
});

describe('in a channel that reads Chinese', () => {
  const story = useStory({ plan: 'two-tiers-one-channel' });

  it('it is said and answered in it', async () => {
    const [away] = await story.saysIn(story.person('ana'), story.channel(1), '請假到星期五');
    expect(words(away)).toContain('Ana 在 11月27日');
    const [back] = await story.saysIn(story.person('ana'), story.channel(1), '我回來了');
    expect(words(back)).toContain('歡迎回來，Ana');
    const [how] = await story.saysIn(story.person('ana'), story.channel(1), '請假');
    expect(words(how)).toContain('請問到什麼時候');
  });
});
