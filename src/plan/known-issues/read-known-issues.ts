import type { KnownIssue } from '../../domain/known-issues/known-issue.js';
import type { PlanProblem } from '../plan-problem.js';
import type { PlanSource } from '../source/parse-source.js';
import { parseSource, problemAt } from '../source/parse-source.js';
import { checkIssues } from './check-issues.js';
import { compileIssue } from './compile-issue.js';
import type { IssueFile } from './schema.js';
import { issueSchema, knownIssuesSchema } from './schema.js';
import { shapeFindings } from './shape-findings.js';

/** Known issues that can be searched, or everything that is wrong with them; both in the order of the text. */
export type KnownIssuesReading =
  | { readonly issues: readonly KnownIssue[]; readonly warnings: readonly PlanProblem[] }
  | { readonly problems: readonly PlanProblem[]; readonly warnings: readonly PlanProblem[] };

/** An entry in its shape, and where it stands in the list. */
export interface PlacedIssue {
  readonly at: number;
  readonly issue: IssueFile;
}

/**
 * Reads the YAML text of known issues. Never throws: whatever is wrong is told, all of it at once, each with line, column and,
 * where it can be guessed, what was meant.
 *
 * @param today `YYYY-MM-DD`, the day after which nothing can have been reviewed
 */
export function readKnownIssues(text: string, today: string): KnownIssuesReading {
  if (text.trim() === '') return { problems: [EMPTY], warnings: [] };
  const { source, problems: written, warnings: remarks } = parseSource(text);
  if (!source) return { problems: written, warnings: remarks };

  const problems = [...written, ...shapeProblems(source)];
  const warnings = [...remarks];
  const placed = inShape(source);
  checkIssues(placed, today, {
    problem: (path, message, remark) => problems.push(problemAt(source, path, message, remark)),
    warning: (path, message, remark) => warnings.push(problemAt(source, path, message, remark)),
  });
  if (problems.length > 0) return { problems: inOrder(problems), warnings: inOrder(warnings) };
  return { issues: placed.map(({ issue }) => compileIssue(issue)), warnings: inOrder(warnings) };
}

const EMPTY: PlanProblem = { line: 1, column: 1, path: '', message: 'the file is empty: it needs a list of `issues`' };

function shapeProblems(source: PlanSource): readonly PlanProblem[] {
  const read = knownIssuesSchema.safeParse(source.value);
  if (read.success) return [];
  return shapeFindings(read.error.issues, source.value).map(({ path, message, suggestion, key }) =>
    problemAt(source, path, message, { suggestion, key }),
  );
}

/** The entries whose shape is right: their meaning is checked even where others are wrong. */
function inShape(source: PlanSource): readonly PlacedIssue[] {
  const { issues } = source.value as { readonly issues?: unknown };
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((raw, at) => {
    const read = issueSchema.safeParse(raw);
    return read.success ? [{ at, issue: read.data }] : [];
  });
}

const inOrder = (problems: readonly PlanProblem[]): readonly PlanProblem[] =>
  [...problems].sort((one, other) => one.line - other.line || one.column - other.column);
