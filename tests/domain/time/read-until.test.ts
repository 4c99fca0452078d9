import { describe, expect, it } from '@jest/globals';
import { readUntil } from '../../../src/domain/time/read-until.js';

/** A Monday. */
const TODAY = '2026-11-23';

describe('until when somebody is away', () => {
  it.each([
    ['Friday', '2026-11-27', null],
    ['fri', '2026-11-27', null],
    ['next Tuesday', '2026-11-24', null],
    ['Thursday', '2026-11-26', null],
    ['wednesday 14:00', '2026-11-25', 840],
    ['Monday', '2026-11-30', null],
    ['tomorrow', '2026-11-24', null],
    ['tomorrow 9:30', '2026-11-24', 570],
    ['the day after tomorrow', '2026-11-25', null],
    ['17:00', '2026-11-23', 1020],
    ['today 17:00', '2026-11-23', 1020],
    ['2026-11-27 09:00', '2026-11-27', 540],
    ['2026-11-27T09:00', '2026-11-27', 540],
    ['2026-11-27', '2026-11-27', null],
    ['Friday at 10:00', '2026-11-27', 600],
    ['星期五', '2026-11-27', null],
    ['週五 14:00', '2026-11-27', 840],
    ['禮拜天', '2026-11-29', null],
    ['下週一', '2026-11-30', null],
    ['下星期五', '2026-12-04', null],
    ['明天', '2026-11-24', null],
    ['後天 09:00', '2026-11-25', 540],
    ['11月27日', '2026-11-27', null],
    ['1月4日', '2027-01-04', null],
  ])('%s', (words, day, minutes) => {
    expect(readUntil(words, TODAY)).toEqual({ day, minutes });
  });

  it.each(['', 'later', 'Friday 25:00', '2026-02-30', '13月1日', 'Fritag', 'the weekend'])('not “%s”', (words) => {
    expect(readUntil(words, TODAY)).toBeNull();
  });
});
