import { describe, expect, it } from '@jest/globals';
import { temporalCalendar } from '../../../src/adapters/calendar/temporal-calendar.js';
import { HOUR } from '../../../src/domain/instant.js';
import { legalVerbs } from '../../../src/domain/ticket/legal-verbs.js';
import { openCase as caseOf } from '../../../src/domain/ticket/microsoft-case.js';
import { overdueSince } from '../../../src/domain/ticket/overdue.js';
import { answerCase, ask, openCase, release, solve, take, withdraw, write } from '../../helpers/commands.js';
import { ana, eve, fay, ida, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { confirmed, inTheQueueOfTwo, withCho, withEve } from '../../helpers/scenes.js';
import { TEN, type Story } from '../../helpers/ticket-story.js';

const filed = withEve.and([eve, openCase()]);
const times = {
  hours: threeTiers.organisation.businessHours,
  holidays: [],
  calendar: temporalCalendar('Europe/Berlin'),
};
const late = ({ ticket }: Story, now: number): number | null => overdueSince(ticket, now, () => times);

describe('a case with Microsoft', () => {
  it('is recorded with its number by whom the plan names, holder or not', () => {
    expect(withEve.when(eve, openCase()).happened).toEqual(['CaseOpened']);
    expect(caseOf(filed.ticket)).toMatchObject({ caseNumber: '2611220040001234', by: { name: 'Eve' }, answer: null });
    expect(filed.and([fay, take]).when(eve, answerCase()).happened).toEqual(['CaseAnswered']);
  });

  it('is refused to everybody else, who learn whom to ask', () => {
    for (const person of [fay, ana, ida, mia]) {
      const named = { reason: 'mayNotFile', who: ['eve@contoso.example'] };
      expect(withEve.when(person, openCase()).refused).toEqual(named);
      expect(filed.when(person, answerCase()).refused).toEqual(named);
    }
  });

  it('belongs to the highest tier, while somebody works on it there, one at a time', () => {
    expect(withCho.when(eve, openCase()).reason).toBe('notNow');
    expect(inTheQueueOfTwo.when(eve, openCase()).reason).toBe('untaken');
    expect(filed.when(eve, openCase('2611220040009999')).reason).toBe('notNow');
    expect(confirmed.when(eve, openCase()).reason).toBe('notNow');
    expect(withEve.when(eve, answerCase()).reason).toBe('notNow');
    const has = (story: Story, tier: 1 | 2 | 3): string[] =>
      legalVerbs(story.ticket, threeTiers, [tier]).filter((verb) => verb.startsWith('case.'));
    expect([has(withEve, 1), has(withEve, 2), has(withEve, 3)]).toEqual([[], [], ['case.open']]);
    expect([has(filed, 1), has(filed, 2), has(filed, 3)]).toEqual([[], [], ['case.answer']]);
    expect(legalVerbs(withEve.ticket, { ...threeTiers, microsoftSupport: null }, [3])).not.toContain('case.open');
  });

  it('wants a number that is one, and an answer that says something', () => {
    expect(withEve.when(eve, openCase(null)).refused).toEqual({ reason: 'missing', fields: ['caseNumber'] });
    for (const number of ['ab', '<at>x</at>', 'a'.repeat(60), '[x](http://evil)'])
      expect(withEve.when(eve, openCase(number)).reason).toBe('noCaseNumber');
    expect(caseOf(withEve.and([eve, openCase(' 2611220040001234 ')]).ticket)?.caseNumber).toBe('2611220040001234');
    expect(filed.when(eve, answerCase(null)).refused).toEqual({ reason: 'missing', fields: ['answer'] });
  });

  it('comes back to whoever has the ticket, with the words of the answer', () => {
    const answered = filed.and([eve, answerCase('Renew the token')]);
    expect(answered.ticket.words.at(-1)).toMatchObject({ kind: 'microsoft', text: 'Renew the token' });
    expect(caseOf(answered.ticket)).toBeNull();
    expect(answered.ticket).toMatchObject({ status: 'working', holder: { name: 'Eve' } });
    expect(answered.and([eve, openCase('another-1')]).ticket.cases).toHaveLength(2);
  });

  it('may be answered from the queue too, and from an old copy of the card', () => {
    const queued = filed.and([eve, release]);
    expect(queued.when(eve, answerCase(), 1).happened).toEqual(['CaseAnswered']);
  });

  it('ends with the ticket: solved, tied to another or withdrawn', () => {
    expect(caseOf(filed.and([eve, solve()]).ticket)).toBeNull();
    const over = filed.and([mia, withdraw]);
    expect(over.ticket.cases).toMatchObject([{ answer: null, endedAt: over.ticket.since }]);
    expect(over.when(eve, answerCase()).reason).toBe('notNow');
  });
});

describe('the clock', () => {
  it('stands still while Microsoft is asked, and the wait is given back', () => {
    const { arrivedAt } = withEve.ticket.walk.at(-1)!;
    expect(late(withEve, TEN + 7 * HOUR)).toBe(arrivedAt + 4 * HOUR);
    expect(late(filed, TEN + 7 * HOUR)).toBeNull();
    const answered = filed.and([eve, answerCase()]).ticket;
    const [wait] = answered.waits;
    expect(wait).toMatchObject({ for: 'microsoft' });
    const length = wait!.to! - wait!.from;
    expect(overdueSince(answered, TEN + 30 * HOUR, () => times)).toBe(arrivedAt + 4 * HOUR + length);
  });

  it('counts nothing twice when the requester is asked meanwhile', () => {
    const both = filed.and([eve, ask()], [mia, write()], [eve, answerCase()]).ticket;
    const [first, second, third] = both.waits;
    expect(both.waits.map((wait) => wait.for)).toEqual(['microsoft', 'requester', 'microsoft']);
    expect([first!.from, first!.to, second!.to, third!.to]).toEqual([
      both.cases![0]!.openedAt,
      second!.from,
      third!.from,
      both.cases![0]!.endedAt,
    ]);
    const open = withEve.and([eve, ask()], [eve, openCase()], [mia, write()]).ticket;
    expect(open.waits.map(({ to }) => to === null)).toEqual([false, true]);
    expect(overdueSince(open, TEN + 100 * HOUR, () => times)).toBeNull();
  });
});
