import type { Command } from 'commander';
import type { PlanOptions } from './load-plan.js';
import { loadPlan, planOrProblems } from './load-plan.js';
import type { Terminal } from './terminal.js';

/** `tierline plan show`: the plan as a document that people can read. */
export function registerPlanShow(plan: Command, terminal: Terminal): void {
  plan
    .command('show')
    .description('Print the plan as a Markdown document that people can read.')
    .option('--plan <file>', 'the plan (otherwise the one of SUPPORT_PLAN)')
    .option('--json', 'print the plan as one JSON object, with every default filled in')
    .action(async (options: PlanOptions) => {
      const loaded = await loadPlan(options, terminal);
      const reading = loaded && planOrProblems(loaded, terminal);
      if (!reading) return;
      const { showPlan } = await import('../plan/show/show-plan.js');
      terminal.out(options.json ? JSON.stringify(reading.plan) : showPlan(reading.plan).trimEnd());
      terminal.end(0);
    });
}
