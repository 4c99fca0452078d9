import { describe, expect, it } from '@jest/globals';
import { temporalCalendar } from '../../../src/adapters/calendar/temporal-calendar.js';
import type { WeekHours } from '../../../src/domain/support-plan.js';
import { nextOpening } from '../../../src/domain/time/next-opening.js';

const nine = { from: 540, to: 1080 };
const WEEK: WeekHours = [nine, nine, nine, nine, nine, null, null];
const NEVER: WeekHours = [null, null, null, null, null, null, null];
const times = (hours: WeekHours = WEEK, holidays: string[] = []) => ({
  hours,
  holidays,
  calendar: temporalCalendar('Europe/Berlin'),
});
const at = (iso: string): number => Date.parse(iso);
const shown = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

describe('when somebody is there again', () => {
  it.each([
    ['during the hours: nobody has to wait', '2026-11-23T10:00:00Z', null],
    ['at the very opening', '2026-11-23T08:00:00Z', null],
    ['a moment before it', '2026-11-23T07:59:59.999Z', '2026-11-23T08:00:00.000Z'],
    ['at the very end', '2026-11-23T17:00:00Z', '2026-11-24T08:00:00.000Z'],
    ['over the weekend', '2026-11-27T18:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['over the night in which the clocks change', '2026-03-28T12:00:00Z', '2026-03-30T07:00:00.000Z'],
  ])('%s', (_name, now, expected) => {
    expect(shown(nextOpening(at(now), times()))).toBe(expected);
  });

  it('holidays are passed over', () => {
    expect(shown(nextOpening(at('2026-11-23T18:00:00Z'), times(WEEK, ['2026-11-24'])))).toBe(
      '2026-11-25T08:00:00.000Z',
    );
  });

  it('where nobody ever is, there is no time to name', () => {
    expect(nextOpening(at('2026-11-23T18:00:00Z'), times(NEVER))).toBeNull();
  });
});
