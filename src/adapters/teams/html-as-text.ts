import { decodeEntities } from './read-words.js';

/** What is behind it is not read: the words that are taken over are cut far before. */
const LONGEST = 64 * 1024;

/** A tag up to its end; where the end is missing, to the end of the text. */
const TAG = /<(\/?)([a-z][a-z0-9:-]*|!)[^>]*>?/gi;
const LINE_ENDS = /^(?:br|p|div|li|tr|h[1-6]|blockquote|pre|ul|ol|table|hr|attachment)$/i;
const UNREAD = /^(?:script|style|head|title|template|noscript|iframe|object|svg)$/i;

/**
 * The words of a message that Teams tells of as HTML, as plain text: names stay, pictures and everything that is not read
 * aloud go. Takes time in proportion to the length, whatever stands in it.
 */
export const htmlAsText = (html: string): string => {
  const read = html.slice(0, LONGEST);
  const parts: string[] = [];
  let from = 0;
  let unread: string | null = null;
  for (const { index, 0: tag, 1: closing, 2: name = '' } of read.matchAll(TAG)) {
    if (unread === null) parts.push(read.slice(from, index));
    from = index + tag.length;
    const lower = name.toLowerCase();
    if (unread !== null) {
      if (closing === '/' && lower === unread) unread = null;
    } else if (UNREAD.test(lower) && closing === '' && !tag.endsWith('/>')) unread = lower;
    else if (LINE_ENDS.test(lower)) parts.push('\n');
  }
  if (unread === null) parts.push(read.slice(from));
  return tidy(decodeEntities(parts.join('')));
};

const tidy = (text: string): string =>
  text
    .replaceAll('\r', '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
