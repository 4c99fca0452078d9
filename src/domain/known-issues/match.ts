import type { Understanding } from '../intake/understand.js';
import type { Category } from '../support-plan.js';
import { codeKey, isBroad } from './code-key.js';
import type { KnownIssue } from './known-issue.js';

/** A known issue that shares words with a text. */
export interface WordHit {
  readonly issue: KnownIssue;
  /** 1 is about one word that only this issue has; 0 is nothing. */
  readonly score: number;
  /** The words shared, as they stand in the text. */
  readonly words: readonly string[];
}

/** The known issues of a plan, made findable once. */
export interface KnownIssueIndex {
  /** By {@link codeKey}. */
  readonly byCode: ReadonlyMap<string, readonly KnownIssue[]>;
  findByWords(text: string): readonly WordHit[];
}

/** A known issue worth offering, and why. */
export interface KnownIssueMatch {
  readonly issue: KnownIssue;
  readonly score: number;
  /** The codes of the message that the issue has, as the message was read. */
  readonly codes: readonly string[];
  readonly words: readonly string[];
}

/** What of a message decides which known issues fit. */
export type Asked = Pick<Understanding, 'kind' | 'category' | 'platform' | 'errorCodes'>;

/** Nobody reads more than three offers. */
const MOST = 3;
/** Below this nothing is offered: a few common words say too little. */
const ENOUGH = 1.1;
/** One or two words are easily shared by chance. */
const FEW_WORDS = 3;
const ENOUGH_BY_FEW = 1.25;
/** Who writes much uses many words, and some of them stand in any entry: from so many on, each asks for a little more. */
const SHORT = 16;
const FOR_EACH_MORE = 0.035;
const ENOUGH_AT_MOST = 1.75;
const FOR_EACH_MISSING = 0.3;
/** What trails the best by more than this share is noise. */
const NEAR = 0.55;
const CODE = 4;
/** A second code of the same issue adds little: they are often printed together. */
const CODE_MORE = 0.5;

const OTHER_PLATFORM = 0.35;
const SAME_PLATFORM = 1.1;
const SAME_CATEGORY = 1.25;
const OTHER_CATEGORY = 0.8;

/** Categories whose problems look the same from outside. */
const AKIN: readonly (readonly Category[])[] = [
  ['enrolment', 'autopilot', 'license'],
  ['compliance', 'conditional-access', 'policy'],
  ['certificates', 'wifi-vpn'],
  ['email', 'conditional-access', 'policy'],
  ['app-deployment', 'policy'],
];

/** Company Portal is where people meet everything, so naming it tells no more than naming nothing. */
const tellsNothing = (category: Category): boolean => category === 'other' || category === 'company-portal';

const isAkin = (one: Category, other: Category): boolean =>
  tellsNothing(one) ||
  tellsNothing(other) ||
  one === other ||
  AKIN.some((group) => group.includes(one) && group.includes(other));

const speaks = (key: string, issue: KnownIssue, { category }: Asked): boolean =>
  !isBroad(key) || isAkin(category, issue.category);

/** Words as one counts them; two Chinese characters are about one. */
const lengthOf = (text: string): number => {
  const han = text.match(/[\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  return (text.match(/[\p{Script=Latin}\d'’-]+/gu)?.length ?? 0) + han / 2;
};

/** The score from which words alone are worth an offer. */
const enoughFor = (length: number, shared: number): number => {
  const few = Math.max(0, FEW_WORDS - shared);
  if (length <= SHORT) return few > 0 ? ENOUGH_BY_FEW : ENOUGH;
  return Math.min(ENOUGH_AT_MOST, ENOUGH + (length - SHORT) * FOR_EACH_MORE) + few * FOR_EACH_MISSING;
};

/** How well the platform and the category of a message fit an issue: a factor around 1. */
const fitOf = (issue: KnownIssue, { category, platform }: Asked): number => {
  const open = platform === 'unknown' || issue.platforms.length === 0;
  const byPlatform = open ? 1 : issue.platforms.includes(platform) ? SAME_PLATFORM : OTHER_PLATFORM;
  if (category === issue.category) return byPlatform * SAME_CATEGORY;
  return isAkin(category, issue.category) ? byPlatform : byPlatform * OTHER_CATEGORY;
};

const codeHits = (index: KnownIssueIndex, asked: Asked): ReadonlyMap<KnownIssue, readonly string[]> => {
  const found = new Map<KnownIssue, readonly string[]>();
  for (const code of asked.errorCodes) {
    const key = codeKey(code);
    for (const issue of index.byCode.get(key) ?? [])
      if (speaks(key, issue, asked)) found.set(issue, [...(found.get(issue) ?? []), code]);
  }
  return found;
};

const forCodes = (codes: readonly string[]): number => (codes.length === 0 ? 0 : CODE + (codes.length - 1) * CODE_MORE);

/**
 * The one to three known issues that fit a message best, best first, each with why; none when nothing fits well enough.
 * A code outweighs words; the platform and the category that were understood weigh both.
 */
export const matchKnownIssues = (index: KnownIssueIndex, asked: Asked, text: string): readonly KnownIssueMatch[] => {
  if (asked.kind !== 'problem' && asked.kind !== 'vague') return [];
  const coded = codeHits(index, asked);
  const worded = new Map(index.findByWords(text).map((hit) => [hit.issue, hit]));
  const all = [...new Set([...coded.keys(), ...worded.keys()])].map((issue): KnownIssueMatch => {
    const codes = coded.get(issue) ?? [];
    const { score = 0, words = [] } = worded.get(issue) ?? {};
    return { issue, score: (forCodes(codes) + score) * fitOf(issue, asked), codes, words };
  });
  const length = lengthOf(text);
  const best = Math.max(0, ...all.map(({ score }) => score));
  return all
    .filter(
      ({ score, codes, words }) =>
        score >= best * NEAR && (codes.length > 0 || score >= enoughFor(length, words.length)),
    )
    .sort((one, other) => other.score - one.score || one.issue.id.localeCompare(other.issue.id))
    .slice(0, MOST);
};

/** The issues by each of their codes. */
export const indexCodes = (issues: readonly KnownIssue[]): ReadonlyMap<string, readonly KnownIssue[]> => {
  const byCode = new Map<string, KnownIssue[]>();
  for (const issue of issues)
    for (const key of new Set(issue.codes.map(codeKey))) byCode.set(key, [...(byCode.get(key) ?? []), issue]);
  return byCode;
};
