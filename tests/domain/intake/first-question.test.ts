import { expect, it } from '@jest/globals';
import { firstQuestion } from '../../../src/domain/intake/first-question.js';
import { understandMessage } from '../../../src/domain/intake/understand-message.js';

it.each([
  ['it does not work', 'vague'],
  ['broken again!!!', 'vague'],
  ['不能用', 'vague'],
  ['broken since yesterday', 'vague'],
  ['it says "try again later"', 'vagueDevice'],
  ['畫面顯示「請稍後再試」', 'vagueDevice'],
  ['my iPad', 'vagueText'],
  ['我的 iPhone 壞了', 'vagueText'],
  ['iPad says "try again later"', 'vagueSince'],
  ['iPad 出現「請稍後再試」', 'vagueSince'],
  ['since Monday my iPad says "try again later"', 'vagueHowMany'],
  ['今天 iPad 出現「請稍後再試」', 'vagueHowMany'],
])('asks after "%s" for what is missing most: %s', (words, question) => {
  expect(firstQuestion(understandMessage(words, { locale: null }), words)).toBe(question);
});
