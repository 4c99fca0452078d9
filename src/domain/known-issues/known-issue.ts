import type { Language } from '../people.js';
import type { Category, Platform, TierNumber } from '../support-plan.js';

/** What people read of a known issue, in one language. */
export interface IssueWords {
  readonly title: string;
  /** What people see and say, a sentence each; it is found by these. */
  readonly symptoms: readonly string[];
  /** What requesters can do themselves; empty where nothing helps but staff. */
  readonly userSteps: readonly string[];
}

/** A problem that was met before, with what helped. */
export interface KnownIssue extends IssueWords {
  /** Lower case with hyphens; stays the same for good. */
  readonly id: string;
  /** Empty: whatever the platform. */
  readonly platforms: readonly Platform[];
  readonly category: Category;
  /** Error codes as Microsoft prints them. */
  readonly codes: readonly string[];
  readonly staffSteps: readonly string[];
  /** The tier that usually solves it. */
  readonly tier: TierNumber;
  /** The local day on which somebody last went through it, `YYYY-MM-DD`. */
  readonly reviewed: string;
  /** Pages it stands on. */
  readonly sources: readonly string[];
  readonly translations: Readonly<Partial<Record<Language, IssueWords>>>;
}

/** The words in this language, else the English ones. */
export const wordsIn = (issue: KnownIssue, language: Language): IssueWords => issue.translations[language] ?? issue;
