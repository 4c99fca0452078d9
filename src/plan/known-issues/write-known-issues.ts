import { stringify } from 'yaml';
import type { KnownIssue } from '../../domain/known-issues/known-issue.js';
import type { IssueFile } from './schema.js';

const some = (name: string, list: readonly unknown[]): object => (list.length === 0 ? {} : { [name]: list });

const written = (issue: KnownIssue): IssueFile => {
  const { id, title, platforms, category, codes, symptoms, userSteps, staffSteps, tier, reviewed, sources } = issue;
  const chinese = issue.translations['zh-TW'];
  const translation = chinese && {
    title: chinese.title,
    symptoms: [...chinese.symptoms],
    ...some('userSteps', chinese.userSteps),
  };
  return {
    ...{ id, title, ...some('platforms', platforms), category, ...some('codes', codes), symptoms: [...symptoms] },
    ...{ ...some('userSteps', userSteps), staffSteps: [...staffSteps], tier, reviewed, ...some('sources', sources) },
    ...(translation === undefined ? {} : { 'zh-TW': translation }),
  };
};

/** Known issues as YAML, to be put under `issues:` of the file: what `readKnownIssues` makes the same issues of. */
export const writeKnownIssues = (issues: readonly KnownIssue[]): string =>
  stringify({ version: 1, issues: issues.map(written) }, { lineWidth: 120 });
