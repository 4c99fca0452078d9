import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moment, momentAfter } from '../../src/cards/moment.js';
import { cut, escapeMarkdown, oneLine, plain } from '../../src/cards/text.js';
import { START } from './sample-tickets.js';

describe('cut', () => {
  it.each([
    ['short', 10, 'short'],
    ['one two three', 8, 'one two…'],
    ['ab👨‍👩‍👧‍👦cd', 6, 'ab…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['註冊失敗了', 4, '註冊失…'],
  ])('%j to %d', (text, max, expected) => {
    expect(cut(text, max)).toBe(expected);
  });

  it('never gives more than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, max) => {
        expect(cut(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('plain', () => {
  it.each([
    ['<at>Ida</at>', '<\u200Bat>Ida<\u200B/at>'],
    ['a < b and <3', 'a < b and <3'],
    ['{{DATE(2026-01-01)}}', '{\u200B{DATE(2026-01-01)}}'],
    ['a\u202Eb\u2066c\u200Bd\uFEFFe', 'abcde'],
    ['a\u0000b\u001Bc', 'abc'],
    ['a  \r\n\r\n\r\n\r\nb', 'a\n\nb'],
    ['👩‍💻 e\u0301 ไทย', '👩‍💻 e\u0301 ไทย'],
  ])('shows %j', (text, shown) => {
    expect(plain(text, { max: 100 })).toBe(shown);
  });

  it('keeps to its lines', () => {
    expect(plain('a\nb\nc\nd', { max: 100, lines: 2 })).toBe('a\nb…');
    expect(oneLine(' a\n\n b\tc ', 100)).toBe('a b c');
  });

  it('says the same again when it is shown again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = plain(text, { max: 1_000 });
        expect(plain(once, { max: 1_000 })).toBe(once);
      }),
    );
  });
});

it('escaped text holds no markup of a chat message', () => {
  expect(escapeMarkdown('# *a* [b](c) <d> & `e`\n1. x')).toBe(
    '\\# \\*a\\* \\[b\\](c) &lt;d&gt; &amp; \\`e\\`\n1\u200B. x',
  );
});

it('tells the time of the plan in each language', () => {
  expect(moment(START, 'en', 'Asia/Taipei')).toBe('22 Nov 10:30');
  expect(moment(START, 'zh-TW', 'Asia/Taipei')).toBe('11月22日 10:30');
  expect(moment(START, 'en', 'Europe/Oslo')).toBe('22 Nov 03:30');
  expect(momentAfter(START, START + 3_600_000, 'en', 'Asia/Taipei')).toBe('11:30');
  expect(momentAfter(START, START + 86_400_000, 'en', 'Asia/Taipei')).toBe('23 Nov 10:30');
});
