import { describe, expect, it } from '@jest/globals';
import { temporalCalendar } from '../../../src/adapters/calendar/temporal-calendar.js';
import { HOUR, MINUTE } from '../../../src/domain/instant.js';
import { overdueSince } from '../../../src/domain/ticket/overdue.js';
import type { OpeningTimes } from '../../../src/domain/time/business-time.js';
import { ask, notFixed, solve, take, tell, write } from '../../helpers/commands.js';
import { ana, cho, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import { confirmed, inTheQueueOfTwo, toldByAna, untaken, withAna, withCho } from '../../helpers/scenes.js';
import { replay, TEN, type Story } from '../../helpers/ticket-story.js';

// The plan of the stories: to be taken within 15 minutes and solved within 4 hours, Monday to Friday from 9 to 17 in Berlin.
const times: OpeningTimes = {
  hours: threeTiers.organisation.businessHours,
  holidays: [],
  calendar: temporalCalendar('Europe/Berlin'),
};
const late = ({ ticket }: Story, now: number): number | null => overdueSince(ticket, now, () => times);
const nextMorning = Date.UTC(2026, 10, 24, 8, 0);

describe('a ticket is overdue by the business time that was promised', () => {
  it('when nobody took it in time', () => {
    expect(late(untaken, TEN + 15 * MINUTE)).toBeNull();
    expect(late(untaken, TEN + 16 * MINUTE)).toBe(TEN + 15 * MINUTE);
  });

  it('counted anew in each tier', () => {
    const { arrivedAt } = inTheQueueOfTwo.ticket.walk.at(-1)!;
    expect(late(inTheQueueOfTwo, TEN + HOUR)).toBe(arrivedAt + 15 * MINUTE);
  });

  it('when it was not solved in time, and the night does not count', () => {
    expect(late(withAna, TEN + 4 * HOUR)).toBeNull();
    expect(late(withAna, TEN + 5 * HOUR)).toBe(TEN + 4 * HOUR);
    const { arrivedAt } = withCho.ticket.walk.at(-1)!;
    expect(late({ ...withCho, ticket: arriving(withCho, Date.UTC(2026, 10, 23, 15, 0)) }, nextMorning + 4 * HOUR)).toBe(
      nextMorning + 3 * HOUR,
    );
    expect(arrivedAt).toBeLessThan(TEN + HOUR);
  });

  it('while the requester is asked nobody is late, and the wait is given back', () => {
    const asked = withAna.and([ana, ask()]);
    const [since] = asked.ticket.waits;
    expect(late(asked, TEN + 7 * HOUR)).toBeNull();
    const answered = at(asked, since!.from + 2 * HOUR).and([mia, write()]);
    expect(late(answered, TEN + 5 * HOUR)).toBeNull();
    expect(late(answered, TEN + 7 * HOUR)).toBe(TEN + 6 * HOUR);
  });

  it('what was solved without the answer gives back no more than the wait, when it comes back', () => {
    const solved = withAna.and([ana, ask()], [ana, solve()], [ana, tell()]);
    const again = at(solved, TEN + HOUR).and([mia, notFixed()]);
    expect(late(again, again.ticket.walk.at(-1)!.arrivedAt + 5 * HOUR)).toBe(TEN + 5 * HOUR);
  });

  it('when it is solved and nobody is there to tell the requester', () => {
    const solved = inTheQueueOfTwo.while({ away: [ana.id] }).and([cho, take], [cho, solve()]);
    const { since } = solved.ticket;
    expect(solved.ticket.contact).toBeNull();
    expect(late(solved, since + HOUR)).toBe(since + 15 * MINUTE);
  });

  it('never once the requester was told, or it is over', () => {
    for (const story of [toldByAna, confirmed]) expect(late(story, TEN + 1000 * HOUR)).toBeNull();
    expect(late(withAna.and([mia, write()]), TEN + 2 * HOUR)).toBeNull();
  });
});

/** The same story, gone on with at another time. */
const at = (story: Story, now: number): Story => replay(story.plan, story.log, now);

const arriving = ({ ticket }: Story, arrivedAt: number): Story['ticket'] => {
  const walk = [...ticket.walk.slice(0, -1), { ...ticket.walk.at(-1)!, arrivedAt }];
  return { ...ticket, walk: walk as unknown as Story['ticket']['walk'] };
};
