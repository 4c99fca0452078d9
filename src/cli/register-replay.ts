import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** `tierline replay FILE.jsonl`: messages of a file, written by a requester each, through a desk of their own. */
export const registerReplay = (program: Command, terminal: Terminal): void => {
  program
    .command('replay')
    .description(
      'Send messages of a file through a rehearsal of its own; tell what was understood and where each would go.',
    )
    .argument('<file>', 'JSON Lines, each {"id", "text", "lang"}')
    .option('--plan <file>', 'the support plan', 'plan/support-plan.yaml')
    .option('--json', 'print one JSON object a line')
    .action(async (file: string, options: { plan: string; json?: true }) => {
      const { replay } = await import('../rehearsal/replay.js');
      await replay(file, options, terminal);
    });
};
