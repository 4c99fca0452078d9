import type { Command } from 'commander';
import type { PlanProblem } from '../plan/plan-problem.js';
import type { LoadedPlan, PlanOptions } from './load-plan.js';
import { loadPlan, problemLine } from './load-plan.js';
import type { Terminal } from './terminal.js';

/** `tierline plan check`: everything wrong with the plan, and whether its examples come out. */
export function registerPlanCheck(plan: Command, terminal: Terminal): void {
  plan
    .command('check')
    .description('Tell everything that is wrong with the plan, and whether its examples come out.')
    .option('--plan <file>', 'the plan (otherwise the one of SUPPORT_PLAN)')
    .option('--json', 'print one JSON object')
    .action(async (options: PlanOptions) => {
      const loaded = await loadPlan(options, terminal);
      if (loaded) print(await check(loaded), options, terminal);
    });
}

interface Checked {
  readonly file: string;
  readonly ok: boolean;
  /** Null for a plan that cannot be used. */
  readonly hash: string | null;
  readonly tiers: number;
  readonly rules: number;
  readonly examples: number;
  readonly problems: readonly PlanProblem[];
  readonly warnings: readonly PlanProblem[];
}

async function check({ file, text, reading }: LoadedPlan): Promise<Checked> {
  const { warnings } = reading;
  if ('problems' in reading) {
    return { file, ok: false, hash: null, tiers: 0, rules: 0, examples: 0, problems: reading.problems, warnings };
  }
  const { checkExamples, exampleProblems } = await import('../plan/check-examples.js');
  const { understandMessage } = await import('../domain/intake/understand-message.js');
  const results = checkExamples(reading.plan, (says) => understandMessage(says, { locale: null }));
  const problems = exampleProblems(text, results);
  const { hash, tiers, routing } = reading.plan;
  const counts = { tiers: tiers.length, rules: routing.length, examples: results.length };
  return { file, ok: problems.length === 0, hash, ...counts, problems, warnings };
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function print(checked: Checked, options: PlanOptions, terminal: Terminal): void {
  const { file, ok, tiers, rules, examples, problems, warnings } = checked;
  if (options.json) {
    terminal.out(JSON.stringify(checked));
  } else {
    for (const problem of problems) terminal.err(problemLine(file, 'problem', problem));
    for (const warning of warnings) terminal.err(problemLine(file, 'warning', warning));
    const what = [counted(tiers, 'tier'), counted(rules, 'rule'), counted(examples, 'example')].join(', ');
    if (ok) terminal.out(`${file} is good: ${what}, ${counted(warnings.length, 'warning')}.`);
    else terminal.err(`${file} has ${counted(problems.length, 'problem')} and ${counted(warnings.length, 'warning')}.`);
  }
  terminal.end(ok ? 0 : 1);
}
