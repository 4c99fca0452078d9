import type { ReadWord } from './read-words.js';

const IS_PAIR = /^[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{2}$/;

/** More than a handful explains nothing. */
const MOST = 8;

/** `無法` and `法註` beside each other are `無法註`. */
const overlaps = (one: string | undefined, other: string): one is string =>
  one !== undefined && IS_PAIR.test(other) && one.endsWith(other.charAt(0)) && IS_PAIR.test(one.slice(-2));

/** The words of a text that were found, as a person reads them: in order, Chinese in one piece, each once. */
export const showWords = (said: readonly ReadWord[], shared: ReadonlyMap<string, number>): readonly string[] => {
  const shown: string[] = [];
  let before = false;
  for (const { term, written } of said) {
    const found = shared.has(term);
    const last = shown.at(-1);
    if (found && before && overlaps(last, written)) shown[shown.length - 1] = last + written.charAt(1);
    else if (found) shown.push(written);
    before = found;
  }
  return [...new Set(shown)].slice(0, MOST);
};
