import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { KnownIssue } from '../../src/domain/known-issues/known-issue.js';
import { readKnownIssues } from '../../src/plan/known-issues/read-known-issues.js';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The known issues that ship, as they are read. */
export function shippedIssues(): readonly KnownIssue[] {
  const reading = readKnownIssues(text('plan/known-issues.yaml'), '2026-11-22');
  if ('problems' in reading) throw new TypeError(JSON.stringify(reading.problems, null, 2));
  return reading.issues;
}

/** Ways of saying a known issue that stand nowhere in it: id and words. */
export const paraphrases = (language: 'en' | 'zh-TW'): readonly (readonly [id: string, says: string])[] =>
  Object.entries(parse(text(`tests/fixtures/known-issues/paraphrases.${language}.yaml`)) as Record<string, string>);

/** Short and careless ways of saying known issues: id and words. */
export const saidInHaste = (): readonly (readonly [id: string, says: string])[] =>
  Object.entries(parse(text('tests/fixtures/known-issues/said-in-haste.yaml')) as Record<string, string[]>).flatMap(
    ([id, ways]) => ways.map((says) => [id, says] as const),
  );

/** What people write that is no known issue. */
export const unrelated = (): readonly string[] =>
  parse(text('tests/fixtures/known-issues/unrelated.yaml')) as readonly string[];

/** What people ask about the same devices and apps, and no entry answers. */
export const nearMisses = (): readonly string[] =>
  parse(text('tests/fixtures/known-issues/near-misses.yaml')) as readonly string[];

/** A known issue of no particular kind. */
export const knownIssue = (id: string, parts: Partial<KnownIssue> = {}): KnownIssue => ({
  id,
  title: id,
  platforms: [],
  category: 'enrolment',
  codes: [],
  symptoms: [],
  userSteps: [],
  staffSteps: ['Look'],
  tier: 1,
  reviewed: '2026-11-22',
  sources: [],
  translations: {},
  ...parts,
});

/** The text of the few known issues that stories are told with. */
export const storyIssues = (): string => text('tests/fixtures/known-issues/of-the-stories.yaml');
