import { describe, expect, it } from '@jest/globals';
import { dayNumber, isDay, plusDays, weekday } from '../../../src/domain/time/local-day.js';

describe('local days', () => {
  it.each([
    ['2026-11-23', 0],
    ['2026-11-22', 6],
    ['1969-12-31', 2],
  ])('%s is weekday %i', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  it('counts over month ends and leap days', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(dayNumber('2026-12-01') - dayNumber('2026-11-01')).toBe(30);
  });

  it.each([
    ['2026-11-22', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['tomorrow', false],
  ])('%s exists: %s', (day, expected) => {
    expect(isDay(day)).toBe(expected);
  });
});
