import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/instant.js';
import { formatDuration, parseDuration } from '../../src/plan/format/duration.js';
import { businessDay, formatWeekHours, parseWeekHours } from '../../src/plan/format/week-hours.js';

describe('opening hours', () => {
  it('may run over the end of the week', () => {
    const week = parseWeekHours({ 'sat-mon': '10:00-12:00' });
    expect(week.map((day) => day !== null)).toEqual([true, false, false, false, false, true, true]);
  });

  it('a later line says more exactly what an earlier one says', () => {
    expect(formatWeekHours(parseWeekHours({ 'mon-fri': '09:00-18:00', wed: '09:00-12:00' }))).toBe(
      'mon-tue 09:00-18:00, wed 09:00-12:00, thu-fri 09:00-18:00',
    );
    expect(formatWeekHours(parseWeekHours({}))).toBe('closed');
  });

  it('a business day is the commonest one', () => {
    expect(businessDay(parseWeekHours({ 'mon-thu': '09:00-18:00', fri: '09:00-13:00' }))).toBe(9 * HOUR);
    expect(businessDay(parseWeekHours({ mon: '09:00-12:00', tue: '09:00-18:00' }))).toBe(9 * HOUR);
  });
});

describe('lengths of time', () => {
  it.each([
    ['45s', 45_000, '45 s'],
    ['15m', 15 * MINUTE, '15 min'],
    ['90m', 90 * MINUTE, '90 min'],
    ['4h', 4 * HOUR, '4 h'],
    ['2d', 48 * HOUR, '48 h'],
    ['nonsense', 0, '0 h'],
  ])('%s', (text, length, formatted) => {
    expect(parseDuration(text)).toBe(length);
    expect(formatDuration(length)).toBe(formatted);
  });
});
