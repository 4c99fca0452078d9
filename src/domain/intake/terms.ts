import { tokenise } from './normalise.js';

/** A term found among the tokens of a text. */
export interface Hit<Meaning> {
  readonly term: string;
  /** Index of its first token. */
  readonly at: number;
  /** How many tokens it covers. */
  readonly length: number;
  readonly meaning: Meaning;
}

interface Term<Meaning> {
  readonly term: string;
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Terms by their first word, and those whose first word ends in `*` by its first letters. The longest come first. */
export interface TermIndex<Meaning> {
  readonly byWord: ReadonlyMap<string, readonly Term<Meaning>[]>;
  readonly byBeginning: ReadonlyMap<string, readonly Term<Meaning>[]>;
}

const LETTERS_BEFORE_STAR = 3;
const beginning = (word: string): string => word.slice(0, LETTERS_BEFORE_STAR);

/** The terms of a comma-separated list; line ends count as blanks. */
export const listTerms = (list: string): readonly string[] =>
  list
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');

const wordsOf = (term: string): readonly string[] =>
  term.split(/\s+/).flatMap((part) => {
    const words = tokenise(part);
    return part.endsWith('*') ? words.map((word, at) => (at === words.length - 1 ? `${word}*` : word)) : words;
  });

const collect = <Meaning>(terms: Map<string, Term<Meaning>[]>, key: string, term: Term<Meaning>): void => {
  const bucket = terms.get(key);
  if (bucket === undefined) terms.set(key, [term]);
  else {
    bucket.push(term);
    bucket.sort((one, other) => other.words.length - one.words.length);
  }
};

/**
 * Makes terms findable. A word that ends in `*` stands for every word that begins so; it needs three letters before the star.
 */
export const indexTerms = <Meaning>(
  entries: Iterable<readonly [term: string, meaning: Meaning]>,
): TermIndex<Meaning> => {
  const byWord = new Map<string, Term<Meaning>[]>();
  const byBeginning = new Map<string, Term<Meaning>[]>();
  for (const [term, meaning] of entries) {
    const words = wordsOf(term);
    const first = words[0] ?? '';
    if (first.endsWith('*')) collect(byBeginning, beginning(first), { term, words, meaning });
    else collect(byWord, first, { term, words, meaning });
  }
  return { byWord, byBeginning };
};

const fits = (token: string | undefined, word: string): boolean =>
  token === word || (token !== undefined && word.endsWith('*') && token.startsWith(word.slice(0, -1)));

const matches = (tokens: readonly string[], at: number, words: readonly string[]): boolean => {
  for (let offset = 0; offset < words.length; offset++)
    if (!fits(tokens[at + offset], words[offset] ?? '')) return false;
  return true;
};

/** The longest terms that begin at this token; of each list the first fitting length is the longest. */
const longestAt = <Meaning>(
  tokens: readonly string[],
  at: number,
  { byWord, byBeginning }: TermIndex<Meaning>,
): readonly Term<Meaning>[] => {
  const token = tokens[at] ?? '';
  let longest: Term<Meaning>[] = [];
  for (const bucket of [byWord.get(token), byBeginning.get(beginning(token))]) {
    if (bucket === undefined) continue;
    for (const term of bucket) {
      const known = longest[0]?.words.length ?? 0;
      if (term.words.length < known) break;
      if (!matches(tokens, at, term.words)) continue;
      if (term.words.length > known) longest = [term];
      else longest.push(term);
    }
  }
  return longest;
};

/**
 * Every term of the index in reading order. The longest wins where several begin, and hides what lies inside it:
 * "push certificate" is not also "certificate". Terms of the same length at the same place are all found.
 */
export const findTerms = <Meaning>(tokens: readonly string[], index: TermIndex<Meaning>): readonly Hit<Meaning>[] => {
  const hits: Hit<Meaning>[] = [];
  for (let at = 0; at < tokens.length;) {
    const longest = longestAt(tokens, at, index);
    for (const { term, words, meaning } of longest) hits.push({ term, at, length: words.length, meaning });
    at += Math.max(longest[0]?.words.length ?? 0, 1);
  }
  return hits;
};
