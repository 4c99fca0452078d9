import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { PROBLEM, TRIED } from '../helpers/story-steps.js';
import { useStory, words, type Story } from '../helpers/story.js';
import { until as eventually } from '../helpers/until.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MENTION = 'I only see messages that mention me: @Tierline.';

const steps = (story: Story) => ({
  /** To a time on the desk's clock, that many days after its Monday. */
  until: async (clock: string, days = 0): Promise<void> => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    const at = Date.UTC(2026, 10, 23 + days, hour - 8, minute);
    story.clock.advance(at - story.clock.now());
    await story.settled();
  },
  overdue: async (): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${story.desk.port}/readyz`);
    expect(response.status).toBe(200);
    return ((await response.json()) as { overdue: unknown }).overdue;
  },
  names: (tier: 1 | 2): string[][] =>
    story.thread(tier, 'T-1001').map((message) => message.mentions.map((one) => one.name)),
});

describe('whoever is late is warned and nudged, then the lead is called', () => {
  const story = useStory();
  const { until, overdue, names } = steps(story);
  const last = (tier: 1 | 2): string => words(story.thread(tier, 'T-1001').at(-1));

  it('first the queue, without mentioning anybody', async () => {
    await story.report(story.person('mia'), PROBLEM);
    await until('10:12');
    expect(last(1)).toContain('Nobody has taken it yet. It should be taken by 23 Nov 10:15.');
    expect(await overdue()).toEqual({ steps: 0, oldest: null });
    await until('10:16');
    expect(last(1)).toContain('It still waits to be taken. The target was 23 Nov 10:15.');
    expect(last(1)).toContain(MENTION);
    expect(names(1)).toEqual([[], []]);
    expect(await overdue()).toEqual({ steps: 1, oldest: '2026-11-23T02:15:04.000Z' });
  });

  it('then its lead', async () => {
    await until('12:16');
    expect(last(1)).toContain('Please see who can take it.');
    expect(names(1).at(-1)).toEqual(['Ana']);
  });

  it('whoever took it is told before and at the target, by the card that was there all the time', async () => {
    await story.press(story.person('bo'), 1, 'T-1001', 'ticket.take');
    expect(await overdue()).toEqual({ steps: 0, oldest: null });
    await until('13:01');
    expect(last(1)).toContain('It should be solved or handed on by 23 Nov 14:00.');
    await until('14:01');
    expect(last(1)).toContain('It is not solved yet. The target was 23 Nov 14:00.');
    expect(names(1).slice(-2)).toEqual([['Bo'], ['Bo']]);
    await until('16:01');
    expect(last(1)).toContain('It is with Bo. The target was 23 Nov 14:00. Please see whether help is needed.');
    expect(names(1).at(-1)).toEqual(['Ana']);
  });

  it('nobody at night, and whoever is still late the next day once more', async () => {
    const before = names(1).length;
    await until('23:30');
    await until('08:59', 1);
    expect(names(1)).toHaveLength(before);
    await until('14:02', 1);
    expect(names(1).slice(before)).toEqual([['Bo']]);
  });

  it('nobody while the requester is asked', async () => {
    await story.press(story.person('bo'), 1, 'T-1001', 'ticket.ask', { question: 'Which version?' });
    const before = names(1).length;
    await until('17:00', 1);
    await until('09:30', 2);
    expect(names(1)).toHaveLength(before);
    expect(await overdue()).toEqual({ steps: 0, oldest: null });
    await story.says(story.person('mia'), 'It is 26.1');
    expect(names(1).slice(before)).toEqual([['Bo']]);
  });

  it('and the next tier reads how long it was there, and blames nobody', async () => {
    await story.press(story.person('bo'), 1, 'T-1001', 'ticket.escalate', { tried: TRIED });
    // Monday from 10 to 18, Tuesday from 9 to 14:02, and Wednesday not: then it was the requester's.
    expect(words(story.card(2, 'T-1001'))).toContain('Time with Service desk: \n13 h 2 min');
    await until('11:35', 2);
    const [status] = await story.saysIn(story.person('cho'), story.channel(2), 'status T-1001');
    expect(words(status)).toMatch(/Time with Support team: \n2 h 4 min|Time with Support team: \n2 h 5 min/);
    await story.says(story.person('mia'), 'status T-1001');
    expect(words(story.person('mia').chat.messages.at(-1))).not.toContain('Time with');
  });
});

describe('a desk that was stopped', () => {
  const story = useStory({ plan: 'reminders-chinese' });
  const { until, names } = steps(story);
  const bot = () => story.thread(1, 'T-1001').map(words);

  it('says what it missed once, when people are there', async () => {
    await story.report(story.person('yijun'), '我的 iPhone 無法註冊');
    await story.press(story.person('bo'), 1, 'T-1001', 'ticket.take');
    await story.stopDesk();
    story.clock.advance(11 * 24 * HOUR - 15 * HOUR);
    await story.startDesk();
    await story.settled();
    // Friday, 19:00, outside the hours.
    expect(bot()).toEqual([]);
    await until('09:01', 14);
    expect(names(1)).toEqual([['Bo'], ['Ana']]);
    expect(bot()[0]).toContain('尚未解決，目標時間為 11月23日 14:00。如需其他人協助，請呈報或轉交。');
    expect(bot()[0]).toContain('我只看得到有提及 @Tierline 的訊息。');
    expect(bot()[1]).toContain('目前由 Bo 處理，目標時間為 11月23日 14:00。請確認是否需要協助。');
  });

  it('and takes up the rules of another plan at once', async () => {
    await until('10:00', 14);
    await story.report(story.person('noor'), '我的筆電連不上公司的 VPN');
    const text = await readFile(story.planFile, 'utf8');
    await writeFile(story.planFile, `${text}reminders: { warn: never, lead: never }\n`);
    await eventually(() => story.desk.plans.current().reminders.warn === null);
    await story.settled();
    await until('10:14', 14);
    expect(story.thread(1, 'T-1002')).toEqual([]);
    await until('10:16', 14);
    expect(words(story.thread(1, 'T-1002').at(-1))).toContain('仍在等待接手，目標時間為');
  });
});
