import { describe, expect, it } from '@jest/globals';
import { findLanguage } from '../../../src/domain/intake/language.js';
import { normalise } from '../../../src/domain/intake/normalise.js';

describe('the language to answer in', () => {
  it.each([
    ['zh-TW', '我的 iPhone 無法註冊 Intune', null],
    ['zh-TW', 'my phone', 'zh-TW'],
    ['zh-TW', '0x80180014', 'zh-Hant-TW'],
    ['en', 'the screen says 無法註冊 on my iPhone and I cannot continue', 'en-US'],
    ['en', 'スマホの登録ができません', 'ja-JP'],
    ['en', 'hello', null],
  ] as const)('is %s for: %s', (language, words, locale) => {
    expect(findLanguage(normalise(words), locale)).toBe(language);
  });
});
