import { isCourtesy, readClause, says } from './clause.js';
import { clauses, normalise } from './normalise.js';

/** In UTF-16 units. */
export const TITLE_LENGTH = 80;

/** A telling sentence stands near the beginning, or is not worth the search. */
const READ_FOR_TITLE = 2_000;

// The point of "1. Open the portal" ends nothing.
const SENTENCE_END = /(?<=[!?。！？])|(?<=(?<!(?:^|\s)\d{1,2})\.)(?=\s)|[\n\r\u2028\u2029]+/;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One line of visible characters; a joiner stays, because it holds an emoji together. */
const oneLine = (words: string): string =>
  words
    .replace(/\p{Cs}/gu, '')
    .replace(/[^\P{Cf}\u200d]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

const isPolite = (text: string): boolean => {
  const parts = clauses(normalise(text)).map(readClause);
  return parts.every((part) => part.tokens.length === 0 || isCourtesy(part));
};

/** How much of the beginning of a sentence only greets or thanks: up to a mark or blank, at the furthest. */
const openingLength = (sentence: string): number => {
  let length = 0;
  const marks = /[,!，！、~～]\s*/g;
  for (const mark of sentence.slice(0, TITLE_LENGTH).matchAll(marks)) {
    const end = mark.index + mark[0].length;
    if (end < sentence.length && isPolite(sentence.slice(0, end))) length = end;
  }
  return length;
};

const GREETING_WORD =
  /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|你好|您好|大家好|哈囉|嗨|早安|午安|晚安|請問)(?: (?:there|all|team|everyone|everybody|support|it team|it|folks|guys|sir|madam))*(?![a-z0-9'])[\s,!.:;，！。：；、~～-]*/i;

const withoutOpening = (sentence: string): string => {
  for (let text = sentence; ;) {
    const length = openingLength(text) || (GREETING_WORD.exec(text)?.[0].length ?? 0);
    if (length === 0 || length >= text.length) return text;
    text = text.slice(length);
  }
};

/** Cut at a word end where there is one in the last third, else between two characters as people see them. */
const cut = (text: string): string => {
  if (text.length <= TITLE_LENGTH) return text;
  const room = TITLE_LENGTH - 1;
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(text.slice(0, TITLE_LENGTH * 2))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  const whole = text.slice(0, end || room);
  const blank = text.charAt(whole.length) === ' ' ? whole.length : whole.lastIndexOf(' ');
  return `${oneLine(blank > room * 0.66 ? whole.slice(0, blank) : whole)}…`;
};

const tells = (sentence: string): boolean => {
  const parts = clauses(normalise(sentence)).map(readClause);
  return parts.some((part) => !isCourtesy(part) && (says(part, 'thing') || part.tokens.length >= 4));
};

const pick = (words: string): string => {
  const beginning = words.slice(0, READ_FOR_TITLE);
  const sentences = beginning
    .split(SENTENCE_END)
    .map((sentence) => withoutOpening(oneLine(sentence)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const first = sentences.find(tells) ?? sentences.find((sentence) => !isPolite(sentence)) ?? sentences[0];
  return cut((first ?? oneLine(beginning)).replace(/[\s.,;:。，；：、]+$/, ''));
};

/**
 * A short line for the ticket: the first sentence that tells something, without greeting, on one line and
 * {@link TITLE_LENGTH} units long at most. Empty only when nothing visible was written.
 */
export const makeTitle = (words: string): string => {
  const title = pick(words);
  // What was a greeting behind a mark may stand in front now; each round is shorter, so this ends.
  return title.length < words.length ? makeTitle(title) : title;
};
