import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { temporalCalendar } from '../../../src/adapters/calendar/temporal-calendar.js';
import { DAY, HOUR, MINUTE } from '../../../src/domain/instant.js';
import type { OpenHours, WeekHours } from '../../../src/domain/support-plan.js';
import type { OpeningTimes } from '../../../src/domain/time/business-time.js';
import { addBusinessTime, businessTimeBetween } from '../../../src/domain/time/business-time.js';

const office: OpenHours = { from: 9 * 60, to: 18 * 60 };
const always: OpenHours = { from: 0, to: 24 * 60 };
const officeWeek: WeekHours = [office, office, office, office, office, null, null];
const everyHour: WeekHours = [always, always, always, always, always, always, always];
const closed: WeekHours = [null, null, null, null, null, null, null];

const open = (timeZone: string, hours: WeekHours = officeWeek, holidays: string[] = []): OpeningTimes => ({
  hours,
  holidays,
  calendar: temporalCalendar(timeZone),
});
const taipei = open('Asia/Taipei', officeWeek, ['2027-01-01']);
const at = (text: string) => Date.parse(text);

describe('business time in Asia/Taipei', () => {
  it('counts within one day', () => {
    expect(businessTimeBetween(at('2026-11-23T10:00+08:00'), at('2026-11-23T11:30+08:00'), taipei)).toBe(90 * MINUTE);
  });

  it('leaves out the night and the weekend', () => {
    expect(businessTimeBetween(at('2026-11-20T17:00+08:00'), at('2026-11-23T10:00+08:00'), taipei)).toBe(2 * HOUR);
  });

  it('leaves out holidays', () => {
    expect(businessTimeBetween(at('2026-12-31T17:00+08:00'), at('2027-01-04T09:30+08:00'), taipei)).toBe(90 * MINUTE);
  });

  it('is 0 backwards and for nothing', () => {
    expect(businessTimeBetween(at('2026-11-23T11:00+08:00'), at('2026-11-23T10:00+08:00'), taipei)).toBe(0);
  });

  it('adds past a weekend: Friday 17:00 and four hours is Monday 12:00', () => {
    expect(addBusinessTime(at('2026-11-20T17:00+08:00'), 4 * HOUR, taipei)).toBe(at('2026-11-23T12:00+08:00'));
  });

  it('ends at closing time when it fits exactly', () => {
    expect(addBusinessTime(at('2026-11-20T17:00+08:00'), HOUR, taipei)).toBe(at('2026-11-20T18:00+08:00'));
  });

  it('starts counting at opening time when asked on a closed day', () => {
    expect(addBusinessTime(at('2026-11-22T03:00+08:00'), 15 * MINUTE, taipei)).toBe(at('2026-11-23T09:15+08:00'));
  });

  it('never ends where nobody ever opens', () => {
    expect(addBusinessTime(at('2026-11-22T03:00+08:00'), MINUTE, open('Asia/Taipei', closed))).toBeNull();
  });
});

describe('business time when the clocks change', () => {
  const berlin = open('Europe/Berlin', everyHour);
  const newYork = open('America/New_York', everyHour);

  it.each([
    ['Berlin, spring forward', berlin, '2027-03-28T00:00+01:00', '2027-03-29T00:00+02:00', 23],
    ['Berlin, fall back', berlin, '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', 25],
    ['New York, spring forward', newYork, '2027-03-14T00:00-05:00', '2027-03-15T00:00-04:00', 23],
    ['New York, fall back', newYork, '2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00', 25],
  ])('%s: a day has its real length', (_, times, from, to, hours) => {
    expect(businessTimeBetween(at(from), at(to), times)).toBe(hours * HOUR);
  });

  it('opens at nine by the wall clock on both sides of the change', () => {
    const times = open('Europe/Berlin');
    expect(addBusinessTime(at('2027-03-26T17:00+01:00'), 2 * HOUR, times)).toBe(at('2027-03-29T10:00+02:00'));
  });

  it('moves an opening time that the clock skips on by the length of the gap', () => {
    const early: OpenHours = { from: 150, to: 240 };
    const times = open('Europe/Berlin', [null, null, null, null, null, null, early]);
    const sunday = [at('2027-03-28T00:00+01:00'), at('2027-03-28T12:00+02:00')] as const;
    expect(businessTimeBetween(...sunday, times)).toBe(30 * MINUTE);
  });
});

describe('adding and measuring agree', () => {
  const zones = ['Asia/Taipei', 'Europe/Berlin', 'America/New_York'].flatMap((zone) => [
    open(zone, officeWeek, ['2026-12-25', '2027-01-01']),
    open(zone, everyHour),
    open(zone, [null, { from: 1, to: 2 }, null, { from: 100, to: 200 }, null, { from: 0, to: 1440 }, null]),
  ]);
  const start = fc.integer({ min: at('2026-09-01T00:00Z'), max: at('2027-05-01T00:00Z') });

  it('add, then measure, gives the same length', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 5 * DAY }), fc.constantFrom(...zones), (from, length, times) => {
        const end = addBusinessTime(from, length, times);
        expect(end).not.toBeNull();
        expect(businessTimeBetween(from, end ?? 0, times)).toBe(length);
      }),
      { numRuns: 300 },
    );
  });

  it('the parts of a stretch add up to the whole', () => {
    const length = fc.integer({ min: 0, max: 20 * DAY });
    fc.assert(
      fc.property(start, length, length, fc.constantFrom(...zones), (from, first, second, times) => {
        const middle = from + first;
        const end = middle + second;
        expect(businessTimeBetween(from, middle, times) + businessTimeBetween(middle, end, times)).toBe(
          businessTimeBetween(from, end, times),
        );
      }),
      { numRuns: 200 },
    );
  });
});
