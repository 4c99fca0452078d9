import type { Condition } from '../../domain/support-plan.js';
import { compileCondition } from '../conditions/compile-condition.js';
import type { KnownValues } from '../conditions/check-types.js';
import { scan } from '../conditions/scan.js';
import { findFact } from '../facts.js';
import type { Path } from '../plan-problem.js';
import { formatPath } from '../plan-problem.js';
import type { PlanFile } from '../schema.js';
import type { PlanUnderCheck } from './report.js';

/** A condition of the plan. `null` stands for one that always holds. */
export interface PlanCondition {
  readonly condition: Condition | null;
  /** The same for conditions that say the same. */
  readonly normal: string;
}

/** By formatted path; a condition with a mistake is missing. */
export type PlanConditions = ReadonlyMap<string, PlanCondition>;

const NEVER: Condition = { source: 'false', holds: () => ({ holds: false }) };

/** Compiles every condition of the plan, telling what is wrong at its own line and column. */
export function checkConditions(check: PlanUnderCheck): PlanConditions {
  const { file } = check;
  const known = knownValues(file);
  const compiled = new Map<string, PlanCondition>();
  const compileAt = (path: Path, written: string | boolean | undefined): void => {
    if (written === undefined) return;
    const condition = compileOne(check, path, written, known);
    if (condition) compiled.set(formatPath(path), condition);
  };
  for (const [index, { when }] of (file.routing ?? []).entries()) {
    compileAt(['routing', index, 'when'], when);
    if (typeof when === 'string') warnOfLateFacts(check, ['routing', index, 'when'], when);
  }
  compileAt(['bridge', 'openWhen'], file.bridge?.openWhen);
  compileAt(['bridge', 'proposeWhen'], file.bridge?.proposeWhen);
  return compiled;
}

function knownValues(file: PlanFile): KnownValues {
  return {
    ...(file.categories ? { 'ticket.category': file.categories } : {}),
    'ticket.tier': file.tiers.map(({ tier }) => tier),
    ...(file.phases ? { 'phase.name': [...new Set(file.phases.map(({ name }) => name))] } : {}),
  };
}

function compileOne(
  { problem }: PlanUnderCheck,
  path: Path,
  written: string | boolean,
  known: KnownValues,
): PlanCondition | undefined {
  const source = String(written).trim();
  if (source === 'true') return { condition: null, normal: 'true' };
  if (source === 'false') return { condition: NEVER, normal: 'false' };
  const compiled = compileCondition(String(written), known);
  if ('condition' in compiled) return compiled;
  for (const { message, suggestion, offset } of compiled.problems) problem(path, message, { suggestion, offset });
  return undefined;
}

/** Routing is decided when the ticket is sent: what staff do later cannot count there. */
function warnOfLateFacts({ warning }: PlanUnderCheck, path: Path, source: string): void {
  for (const { kind, text, offset } of scan(source)) {
    const fact = kind === 'name' ? findFact(text) : undefined;
    if (!fact || fact.whenRouting) continue;
    warning(path, `${text} is not known yet when a ticket is routed, so nothing can be decided on it here`, { offset });
  }
}
