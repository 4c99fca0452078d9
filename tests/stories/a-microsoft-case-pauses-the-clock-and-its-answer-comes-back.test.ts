import { describe, expect, it } from '@jest/globals';
import { called, takenByEve } from '../helpers/story-steps.js';
import { useStory, verbsOn, words } from '../helpers/story.js';

const HOUR = 3_600_000;

describe('a case with Microsoft', () => {
  const story = useStory({ plan: 'facts' });
  const T = 'T-1001';

  it('who may not file is refused, and reads who may', async () => {
    await takenByEve(story);
    expect(verbsOn(story.card(2, T))).not.toContain('case.open');
    const { card } = await story.press(story.person('fay'), 3, T, 'case.open', { caseNumber: '2611230040001234' });
    expect(words(card)).toContain(
      'Cases with Microsoft are for those whom the support plan names: eve@contoso.example.',
    );
    expect((await story.ticket(T)).cases).toBeUndefined();
  });

  it('is recorded, and everybody sees that the ticket waits for it', async () => {
    await story.press(story.person('eve'), 3, T, 'case.open', { caseNumber: '2611230040001234' });
    for (const tier of [1, 2, 3] as const)
      expect(words(story.card(tier, T))).toContain('waiting for Microsoft since 23 Nov 10:00, case 2611230040001234');
    expect(words(story.person('mia').chat.latestCard())).toContain('Our specialists have asked Microsoft');
  });

  it('that rests calls who filed it, and again, in the hours of the tier', async () => {
    const reminders = (): number =>
      story.thread(3, T).filter((message) => words(message).includes('Still no answer recorded from Microsoft')).length;
    story.clock.advance(4 * HOUR - 1);
    await story.settled();
    expect(reminders()).toBe(0);
    story.clock.advance(1);
    await story.settled();
    expect([reminders(), called(story, 3, T)]).toEqual([1, ['Eve']]);
    story.clock.advance(19 * HOUR);
    await story.settled();
    expect(reminders()).toBe(2);
  });

  it('pauses the clock: nobody is late meanwhile', async () => {
    const [queue] = await story.saysIn(story.person('eve'), story.channel(3), 'queue');
    expect(words(queue)).not.toContain('Overdue');
  });

  it('comes back with its answer to whoever has the ticket, who is called', async () => {
    await story.press(story.person('fay'), 3, T, 'ticket.take');
    await story.press(story.person('eve'), 3, T, 'case.answer', {
      answer: 'A known fault, fixed by renewing the token',
    });
    expect(called(story, 3, T)).toEqual(['Fay']);
    expect(words(story.thread(3, T).at(-1))).toContain('Eve brought the answer of Microsoft');
    expect(words(story.card(3, T))).toContain('A known fault, fixed by renewing the token');
    expect(words(story.card(3, T))).not.toContain('waiting for Microsoft');
    expect(words(story.person('mia').chat.latestCard())).not.toContain('known fault');
  });
});
