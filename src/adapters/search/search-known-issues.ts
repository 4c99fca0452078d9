import MiniSearch from 'minisearch';
import type { KnownIssue } from '../../domain/known-issues/known-issue.js';
import type { KnownIssueIndex, WordHit } from '../../domain/known-issues/match.js';
import { indexCodes } from '../../domain/known-issues/match.js';
import { readWords } from './read-words.js';
import type { ReadWord } from './read-words.js';
import { showWords } from './show-words.js';

/** An issue as it is searched. */
interface Entry {
  readonly id: string;
  readonly issue: KnownIssue;
  readonly words: string;
  /** Title and symptoms in every language, each the terms of one line. */
  readonly lines: readonly ReadonlySet<string>[];
}

/** A slip of the pen is worth less than the word itself. */
const SLIP = 0.6;
/** Short words are other words when one letter differs. */
const LONG_ENOUGH_TO_SLIP = 6;
/** Among so few issues nearly every word looks rare, so each is worth less. */
const FEW = 30;
/** What a line is worth for what it shares alone, however long it is. */
const SHARED = 0.4;
/** What a word is worth that is not in the line that fits best. */
const BESIDE = 0.2;
const MOST_BESIDE = 1;

const linesOf = (issue: KnownIssue): readonly string[] =>
  [issue, ...Object.values(issue.translations)].flatMap(({ title, symptoms }) => [title, ...symptoms]);

const entryOf = (issue: KnownIssue): Entry => {
  const lines = linesOf(issue);
  return {
    id: issue.id,
    issue,
    words: lines.join('\n'),
    lines: lines.map((line) => new Set(readWords(line).map(({ term }) => term))),
  };
};

/** How telling each term is: 1 for one that a single issue has, near 0 for one that all have. */
const weigh = (entries: readonly Entry[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { lines } of entries)
    for (const term of new Set(lines.flatMap((line) => [...line]))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = Math.log(1 + Math.max(entries.length, FEW));
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + entries.length / count) / most]));
};

type Weights = ReadonlyMap<string, number>;

const sum = (terms: Iterable<string>, weights: Weights): number => {
  let total = 0;
  for (const term of terms) total += weights.get(term) ?? 0;
  return total;
};

/**
 * The line that fits best, by what it shares with the text and how much of the line that is; what other lines share besides
 * adds a little.
 */
const scoreOf = (lines: readonly ReadonlySet<string>[], shared: Weights, weights: Weights): number => {
  const all = sum(shared.keys(), shared);
  const scores = lines.map((line) => {
    const found = sum(line, shared);
    const whole = sum(line, weights);
    return (
      found * (SHARED + ((1 - SHARED) * found) / Math.max(whole, 1)) + Math.min(MOST_BESIDE, (all - found) * BESIDE)
    );
  });
  return Math.max(0, ...scores);
};

/** Makes known issues findable by their codes and by words like their symptoms, in English and in Chinese. */
export const searchKnownIssues = (issues: readonly KnownIssue[]): KnownIssueIndex => {
  const entries = issues.map(entryOf);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const weights = weigh(entries);
  const search = new MiniSearch<Entry>({
    fields: ['words'],
    tokenize: (text) => readWords(text).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: {
      fuzzy: (term) => (weights.has(term) || term.length < LONG_ENOUGH_TO_SLIP ? false : 1),
    },
  });
  search.addAll(entries);

  const hit = (entry: Entry, terms: readonly string[], said: readonly ReadWord[]): WordHit => {
    const written = new Set(said.map(({ term }) => term));
    const shared = new Map(
      terms.map((term) => [term, (weights.get(term) ?? 0) * (written.has(term) ? 1 : SLIP)] as const),
    );
    return { issue: entry.issue, score: scoreOf(entry.lines, shared, weights), words: showWords(said, shared) };
  };

  return {
    byCode: indexCodes(issues),
    findByWords: (text) => {
      const said = readWords(text);
      return search.search(text).flatMap(({ id, terms }) => {
        const entry = byId.get(String(id));
        return entry === undefined ? [] : [hit(entry, terms, said)];
      });
    },
  };
};
