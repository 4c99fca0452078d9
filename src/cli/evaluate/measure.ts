import { codeKey } from '../../domain/known-issues/code-key.js';
import type { KnownIssueIndex } from '../../domain/known-issues/match.js';
import type { Judged } from './judge.js';
import type { Label, Labelled } from './read-labelled.js';

/** How often something came out right. */
export interface Measure {
  readonly what: string;
  readonly right: number;
  readonly of: number;
  /** Which messages are counted, where it is not all of them. */
  readonly where?: string;
}

/** One message that did not come out as labelled. */
export interface Miss {
  readonly what: string;
  readonly id: string;
  readonly expected: string;
  readonly got: string;
}

export interface Evaluation {
  readonly measures: readonly Measure[];
  readonly misses: readonly Miss[];
}

/** A message with its label and what was made of it. */
interface Case {
  readonly label: Label;
  readonly judged: Judged;
}

/** Whether a case counts, what it should be and what it is. */
interface Question {
  readonly what: string;
  readonly where?: string;
  counts(label: Label): boolean;
  expected(label: Label): string;
  got(judged: Judged): string;
  isRight(label: Label, judged: Judged): boolean;
}

const isSupport = ({ kind }: Label): boolean => kind === 'support';

const QUESTIONS: readonly Question[] = [
  {
    what: 'support or not',
    counts: ({ kind }) => kind !== undefined,
    expected: ({ kind = '' }) => kind,
    got: ({ support }) => (support ? 'support' : 'not support'),
    isRight: (label, { support }) => isSupport(label) === support,
  },
  {
    what: 'category',
    where: 'of support messages',
    counts: (label) => isSupport(label) && label.category !== undefined,
    expected: ({ category = '' }) => category,
    got: ({ category }) => category,
    isRight: (label, { category }) => label.category === category,
  },
  {
    what: 'platform',
    where: 'where the text tells it',
    counts: (label) => label.platform !== undefined && label.platformFrom === 'text',
    expected: ({ platform = '' }) => platform,
    got: ({ platform }) => platform,
    isRight: (label, { platform }) => label.platform === platform,
  },
];

const ask = (question: Question, cases: readonly Case[]): Evaluation => {
  const counted = cases.filter(({ label }) => question.counts(label));
  const wrong = counted.filter(({ label, judged }) => !question.isRight(label, judged));
  const { what, where } = question;
  return {
    measures: [
      { what, right: counted.length - wrong.length, of: counted.length, ...(where === undefined ? {} : { where }) },
    ],
    misses: wrong.map(({ label, judged }) => ({
      what,
      id: judged.id,
      expected: question.expected(label),
      got: question.got(judged),
    })),
  };
};

const list = (words: readonly string[]): string => words.join(', ') || 'none';

/** Codes are the same however they are written. */
const measureCodes = (cases: readonly Case[]): Evaluation => {
  const rows = cases.flatMap(({ label: { errorCodes }, judged }) => {
    if (errorCodes === undefined) return [];
    const [wanted, found] = [errorCodes, judged.errorCodes].map((codes) => new Set(codes.map(codeKey)));
    return [{ judged, errorCodes, wanted: wanted ?? new Set(), found: found ?? new Set() }];
  });
  const both = rows.reduce((sum, { wanted, found }) => sum + [...found].filter((code) => wanted.has(code)).length, 0);
  const count = (which: 'wanted' | 'found'): number => rows.reduce((sum, row) => sum + row[which].size, 0);
  return {
    measures: [
      { what: 'codes: precision', right: both, of: count('found') },
      { what: 'codes: recall', right: both, of: count('wanted') },
    ],
    misses: rows
      .filter(({ wanted, found }) => wanted.size !== found.size || [...wanted].some((code) => !found.has(code)))
      .map(({ judged, errorCodes }) => ({
        what: 'codes',
        id: judged.id,
        expected: list(errorCodes),
        got: list(judged.errorCodes),
      })),
  };
};

/** The issues that would be right: those that the label names, else those that have one of its codes. */
const wantedIssues = ({ knownIssues, errorCodes = [] }: Label, index: KnownIssueIndex): readonly string[] =>
  knownIssues ?? errorCodes.flatMap((code) => (index.byCode.get(codeKey(code)) ?? []).map(({ id }) => id));

const measureKnownIssues = (cases: readonly Case[], index: KnownIssueIndex): Evaluation => {
  const named = cases.some(({ label }) => label.knownIssues !== undefined);
  const where = named ? 'where the label names one, or a code of one' : 'where the label has the code of one';
  const rows = cases
    .map(({ label, judged }) => ({ judged, wanted: wantedIssues(label, index) }))
    .filter(({ wanted }) => wanted.length > 0);
  const hits = (most: number): number =>
    rows.filter(({ judged, wanted }) => judged.knownIssues.slice(0, most).some((id) => wanted.includes(id))).length;
  const offered = (support: boolean): Measure => {
    const those = cases.filter(({ label }) => label.kind !== undefined && isSupport(label) === support);
    return {
      what: support ? 'known issue offered' : 'nothing offered',
      right: those.filter(({ judged }) => judged.knownIssues.length > 0 === support).length,
      of: those.length,
      where: support ? 'of support messages; not all are known' : 'of the others',
    };
  };
  return {
    measures: [
      { what: 'known issue, first', right: hits(1), of: rows.length, where },
      { what: 'known issue, of three', right: hits(3), of: rows.length, where },
      offered(true),
      offered(false),
    ],
    misses: rows
      .filter(({ judged, wanted }) => !wanted.includes(judged.knownIssues[0] ?? ''))
      .map(({ judged, wanted }) => ({
        what: 'known issue',
        id: judged.id,
        expected: list(wanted),
        got: list(judged.knownIssues),
      })),
  };
};

/** How well a set of labelled messages was understood and matched, with every miss. */
export const measure = (
  messages: readonly Labelled[],
  judged: readonly Judged[],
  index: KnownIssueIndex,
): Evaluation => {
  const cases = messages.flatMap(({ label }, at): Case[] => {
    const one = judged[at];
    return one === undefined ? [] : [{ label, judged: one }];
  });
  const all = [
    ...QUESTIONS.map((question) => ask(question, cases)),
    measureCodes(cases),
    measureKnownIssues(cases, index),
  ];
  return {
    measures: all.flatMap(({ measures }) => measures),
    misses: all.flatMap(({ misses }) => misses),
  };
};
