import { createHash } from 'node:crypto';
import type { Instant } from '../domain/instant.js';
import type { SupportPlan } from '../domain/support-plan.js';
import { checkConditions } from './checks/check-conditions.js';
import { checkIntake } from './checks/check-intake.js';
import { checkOnCall } from './checks/check-on-call.js';
import { checkPeople } from './checks/check-people.js';
import { checkPhases } from './checks/check-phases.js';
import { checkReferences } from './checks/check-references.js';
import { checkReminders } from './checks/check-reminders.js';
import { checkRouting } from './checks/check-routing.js';
import { checkTiers } from './checks/check-tiers.js';
import type { PlanUnderCheck } from './checks/report.js';
import { compilePlan } from './compile-plan.js';
import type { PlanProblem } from './plan-problem.js';
import { readable } from './prune.js';
import { schemaFindings } from './schema-findings.js';
import { planSchema } from './schema.js';
import type { PlanSource } from './source/parse-source.js';
import { parseSource, problemAt } from './source/parse-source.js';

/** A plan that can be worked with, or everything that keeps it from being one; both in the order of the text. */
export type PlanReading =
  | { readonly plan: SupportPlan; readonly warnings: readonly PlanProblem[] }
  | { readonly problems: readonly PlanProblem[]; readonly warnings: readonly PlanProblem[] };

/** SHA-256 of the text, hexadecimal. */
export const planHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Reads the YAML text of a support plan. Never throws: whatever is wrong is told, all of it at once, each with line, column
 * and, where it can be guessed, what was meant. With `now` it also warns of what begins later only.
 */
export function readPlan(text: string, { now = null }: { readonly now?: Instant | null } = {}): PlanReading {
  const { source, problems: written, warnings: remarks } = parseSource(text);
  if (!source) return { problems: written, warnings: remarks };

  const problems = [...written, ...shapeProblems(source)];
  const warnings = [...remarks];
  const left = readable(source);
  if (!left) return { problems: inOrder(problems), warnings: inOrder(warnings) };

  const conditions = checkMeaning({
    ...left,
    now,
    problem: (path, message, remark) => problems.push(problemAt(source, path, message, remark)),
    warning: (path, message, remark) => warnings.push(problemAt(source, path, message, remark)),
  });
  if (problems.length > 0) return { problems: inOrder(problems), warnings: inOrder(warnings) };
  return { plan: compilePlan(left.file, conditions, planHash(text)), warnings: inOrder(warnings) };
}

function shapeProblems(source: PlanSource): readonly PlanProblem[] {
  const read = planSchema.safeParse(source.value);
  if (read.success) return [];
  return schemaFindings(read.error.issues, source.value).map(({ path, message, suggestion, key }) =>
    problemAt(source, path, message, { suggestion, key }),
  );
}

function checkMeaning(check: PlanUnderCheck): ReturnType<typeof checkConditions> {
  checkTiers(check);
  checkPeople(check);
  checkOnCall(check);
  checkIntake(check);
  checkReminders(check);
  checkReferences(check);
  checkPhases(check);
  const conditions = checkConditions(check);
  checkRouting(check, conditions);
  return conditions;
}

const inOrder = (problems: readonly PlanProblem[]): readonly PlanProblem[] =>
  [...problems].sort((one, other) => one.line - other.line || one.column - other.column);
