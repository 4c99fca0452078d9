import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeTitle, TITLE_LENGTH } from '../../../src/domain/intake/title.js';
import { understandMessage } from '../../../src/domain/intake/understand-message.js';
import { CATEGORIES, IMPACTS, PLATFORMS } from '../../../src/domain/support-plan.js';
import { PROBLEMS, PROBLEMS_IN_DISGUISE, TALK } from './invented-messages.js';

const KINDS = ['problem', 'vague', 'greeting', 'thanks', 'aboutTheBot', 'person', 'upset', 'offTopic', 'nothing'];

const invented = fc.constantFrom(
  ...PROBLEMS.map(([says]) => says),
  ...PROBLEMS_IN_DISGUISE,
  ...TALK.map(([says]) => says),
);
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    '0x',
    ' 8018 ',
    '. ',
    '\n',
    ', ',
    'thanks',
    'hi ',
    '😀',
    '謝謝',
    '\ud83d',
    '\u202e',
    'error ',
    '1',
    '-',
  ),
);
const words = fc.array(fc.oneof(invented, noise), { maxLength: 6 }).map((parts) => parts.join(''));

describe('any words at all', () => {
  it('are understood as something valid, always the same', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(null, 'zh-TW', 'en-US', ''), (text, locale) => {
        const understood = understandMessage(text, { locale });
        expect(KINDS).toContain(understood.kind);
        expect(CATEGORIES).toContain(understood.category);
        expect(PLATFORMS).toContain(understood.platform);
        expect([...IMPACTS, null]).toContain(understood.impact);
        expect(['en', 'zh-TW']).toContain(understood.language);
        expect(new Set(understood.errorCodes).size).toBe(understood.errorCodes.length);
        expect(understandMessage(text, { locale })).toEqual(understood);
      }),
      { numRuns: 150 },
    );
  });

  it('give a title of one line that fits, that is whole, and that is its own title', () => {
    fc.assert(
      fc.property(words, (text) => {
        const title = makeTitle(text);
        expect(title.length).toBeLessThanOrEqual(TITLE_LENGTH);
        expect(title).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        expect(makeTitle(title)).toBe(title);
        if (understandMessage(text, { locale: null }).kind === 'problem') expect(title).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('of 30,000 characters are read in no time', () => {
    const repeated = ['0x', 'error ', '80180014 ', 'a', 'hi, ', '我的手機無法註冊，', 'a@', '-1', '👨‍👩‍👧‍👦', ' ', 'x\n'];
    const started = performance.now();
    for (const part of repeated) understandMessage(part.repeat(30_000 / part.length), { locale: null });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
