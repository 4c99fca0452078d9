import type { Understanding } from './understand.js';

/** What is asked first of somebody who told next to nothing, by what is missing. */
export type FirstQuestion = 'vague' | 'vagueDevice' | 'vagueText' | 'vagueSince' | 'vagueHowMany';

const QUOTED = /["“”「『《].{2,}["“”」』》]/;
const SHOWN = /\b(?:says?|shows?)\b[\s:,]+\S{2,}|(?:顯示|出現|跳出|寫著)[\s:：，]*\S{2,}/;
const SINCE =
  /\b(?:since|yesterday|today|tonight|this (?:morning|afternoon|evening|week)|last (?:night|week|month)|ago|after|until|used to|never|always|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|今天|昨天|前天|今早|早上|上午|下午|晚上|剛才|剛剛|上週|本週|星期|禮拜|以前|之前|之後|從來|一直|開始|更新後/;

/**
 * The one question that brings most where there is too little to go on: what the screen says, word for word, and the device;
 * then since when; then how many have it. Nothing is asked that the words already tell.
 */
export const firstQuestion = ({ platform, errorCodes }: Understanding, words: string): FirstQuestion => {
  const text = words.toLowerCase();
  const told = errorCodes.length > 0 || QUOTED.test(text) || SHOWN.test(text);
  if (platform === 'unknown') return told ? 'vagueDevice' : 'vague';
  if (!told) return 'vagueText';
  return SINCE.test(text) ? 'vagueHowMany' : 'vagueSince';
};
