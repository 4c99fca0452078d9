import { findErrorCodes } from '../intake/error-codes.js';
import type { Language } from '../people.js';
import type { Category, Platform } from '../support-plan.js';
import { codeKey } from './code-key.js';
import { readSteps } from './draft-entry.js';
import type { IssueWords, KnownIssue } from './known-issue.js';

/** What the form of a proposed known issue holds; null where nothing was filled in. */
export interface EntryForm {
  readonly title: string | null;
  /** One a line, like all steps. */
  readonly symptoms: string | null;
  readonly userSteps: string | null;
  readonly staffSteps: string | null;
  /** With commas or blanks between them. */
  readonly codes: string | null;
  readonly platform: Platform | null;
  readonly category: Category | null;
  /** The same for readers of the other language. */
  readonly otherTitle: string | null;
  readonly otherSteps: string | null;
}

const otherWords = (own: IssueWords, { otherTitle, otherSteps }: EntryForm): IssueWords | null => {
  if (otherTitle === null && otherSteps === null) return null;
  const title = otherTitle ?? own.title;
  return { title, symptoms: [title], userSteps: otherSteps === null ? own.userSteps : readSteps(otherSteps) };
};

const inLanguages = (
  own: IssueWords,
  language: Language,
  form: EntryForm,
): IssueWords & Pick<KnownIssue, 'translations'> => {
  const other = otherWords(own, form);
  // Whoever reads neither language gets the entry's own words, and those are in English where there are any.
  if (language === 'zh-TW') return { ...(other ?? own), translations: { 'zh-TW': own } };
  return { ...own, translations: other === null ? {} : { 'zh-TW': other } };
};

/** The entry with what was filled in, reviewed on that day (`YYYY-MM-DD`). */
export const editEntry = (entry: KnownIssue, form: EntryForm, language: Language, today: string): KnownIssue => {
  const own: IssueWords = {
    title: form.title ?? '',
    symptoms: readSteps(form.symptoms ?? ''),
    userSteps: readSteps(form.userSteps ?? ''),
  };
  return {
    ...entry,
    ...inLanguages(own, language, form),
    staffSteps: readSteps(form.staffSteps ?? ''),
    codes: [...new Set((form.codes ?? '').split(/[\s,，、;；]+/).filter((code) => code !== ''))],
    platforms: form.platform === null || form.platform === 'unknown' ? [] : [form.platform],
    category: form.category ?? entry.category,
    reviewed: today,
  };
};

/** The first code that would be found in nobody's message, or null. */
export const unreadableCode = (codes: readonly string[]): string | null =>
  codes.find((code) => {
    const [read, ...more] = findErrorCodes(`error code ${code}`);
    return read === undefined || more.length > 0 || codeKey(read) !== codeKey(code);
  }) ?? null;

/** Whether both languages have as many user steps, where there are two. */
export const sameSteps = ({ userSteps, translations }: KnownIssue): boolean =>
  Object.values(translations).every((words) => words.userSteps.length === userSteps.length);
