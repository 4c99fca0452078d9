import type { Language } from '../people.js';

const COUNTED = /([\u3400-\u9fff\uf900-\ufaff])|([\u3040-\u30ff\uac00-\ud7a3])|[a-z\u00c0-\u1fff]+/g;

interface Letters {
  readonly han: number;
  /** Kana and Hangul: Japanese and Korean are written with Han as well, but never without these for long. */
  readonly otherEastAsian: number;
  readonly words: number;
}

const count = (text: string): Letters => {
  const letters = { han: 0, otherEastAsian: 0, words: 0 };
  for (const [, han, other] of text.matchAll(COUNTED)) {
    if (han !== undefined) letters.han += 1;
    else if (other !== undefined) letters.otherEastAsian += 1;
    else letters.words += 1;
  }
  return letters;
};

/**
 * The language to answer in. Han characters tell Chinese, also among product names in English ("我的 iPhone 無法註冊 Intune");
 * without them the locale of the person's Teams decides, a BCP 47 tag or `null`.
 */
export const findLanguage = (text: string, locale: string | null): Language => {
  const { han, otherEastAsian, words } = count(text);
  if (han > 0 && otherEastAsian === 0 && han * 2 >= words) return 'zh-TW';
  return /^zh\b/i.test(locale ?? '') ? 'zh-TW' : 'en';
};

// Characters that are written differently in Taiwan: our lists would miss their words.
const SIMPLIFIED =
  /[电脑无录机册败装设备错误号码网络连线邮问题请帮谢应软证书开关坏没办现显户笔贴删锁态规认们这员权启动组织]/g;

/** Small words that no other language in Latin letters has as well. */
const ENGLISH =
  /\b(?:the|my|your|our|their|his|her|this|that|these|with|and|for|who|what|when|where|how|why|which|you|they|are|have|has|been|should|would|could|there|all|every)\b/g;

/**
 * Whether a text is in a language that the rules do not read: another script, or Latin words of which hardly one is known.
 *
 * @param text the words without greetings and thanks, normalised
 * @param known the share of them that stand in any of our lists, 0 to 1
 */
export const looksForeign = (text: string, known: number): boolean => {
  const { han, otherEastAsian, words } = count(text);
  if (otherEastAsian >= 2) return true;
  if ((text.match(SIMPLIFIED) ?? []).length >= 2) return true;
  // Some scripts put no blanks between words either.
  if (/[\u0370-\u1fff][\u0370-\u1fff\s]{6}/.test(text)) return known < 0.5;
  const enough = /[\u00c0-\u024f]/.test(text) ? 3 : 4;
  return han === 0 && words >= enough && known < 0.35 && new Set(text.match(ENGLISH)).size < 2;
};
