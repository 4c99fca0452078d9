import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** `tierline plan schema`: the JSON Schema that editors check a plan with while it is written. */
export function registerPlanSchema(plan: Command, terminal: Terminal): void {
  plan
    .command('schema')
    .description('Print the JSON Schema of a plan, for editors.')
    .action(async () => {
      const { planJsonSchemaText } = await import('../plan/json-schema.js');
      terminal.out(planJsonSchemaText().trimEnd());
      terminal.end(0);
    });
}
