import { findErrorCodes } from '../../domain/intake/error-codes.js';
import { codeKey } from '../../domain/known-issues/code-key.js';
import type { PlanUnderCheck } from '../checks/report.js';
import type { Path } from '../plan-problem.js';
import type { PlacedIssue } from './read-known-issues.js';
import type { IssueFile } from './schema.js';

type Report = Pick<PlanUnderCheck, 'problem' | 'warning'>;

/** What the schema cannot see: names taken twice, codes that nobody's message would be read as having, days to come. */
export function checkIssues(placed: readonly PlacedIssue[], today: string, report: Report): void {
  checkIds(placed, report);
  for (const { at, issue } of placed) {
    checkCodes(['issues', at, 'codes'], issue.codes ?? [], report);
    checkTranslation(['issues', at], issue, report);
    if (issue.reviewed > today)
      report.problem(['issues', at, 'reviewed'], `nothing was reviewed on ${issue.reviewed}: that day is yet to come`);
  }
}

function checkIds(placed: readonly PlacedIssue[], { problem }: Report): void {
  const first = new Map<string, number>();
  for (const { at, issue } of placed) {
    const taken = first.get(issue.id);
    if (taken === undefined) first.set(issue.id, at);
    else problem(['issues', at, 'id'], `the id ${issue.id} is taken by entry ${String(taken + 1)} of the list`);
  }
}

function checkCodes(path: Path, codes: readonly string[], { problem }: Report): void {
  const seen = new Map<string, string>();
  for (const [at, code] of codes.entries()) {
    const key = codeKey(code);
    const same = seen.get(key);
    seen.set(key, code);
    if (same !== undefined) problem([...path, at], `${code} is the same code as ${same}`);
    const [read, ...more] = findErrorCodes(`error code ${code}`);
    if (read !== undefined && more.length === 0 && codeKey(read) === key) continue;
    const suggestion = more.length === 0 ? read : undefined;
    problem([...path, at], `${code} is in no form that a code is recognised by in a message`, { suggestion });
  }
}

function checkTranslation(path: Path, issue: IssueFile, { problem, warning }: Report): void {
  const chinese = issue['zh-TW'];
  if (chinese === undefined) {
    warning(path, `${issue.id} has no zh-TW words: people who read Chinese see the English ones`);
    return;
  }
  const [here, there] = [issue.userSteps?.length ?? 0, chinese.userSteps?.length ?? 0];
  if (here !== there)
    problem([...path, 'zh-TW', 'userSteps'], `${String(there)} user steps in zh-TW, but ${String(here)} in English`);
}
