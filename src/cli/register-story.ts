import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** `tierline story`: the five steps, played and printed. */
export const registerStory = (program: Command, terminal: Terminal): void => {
  program
    .command('story')
    .description('play the five steps of the support process and print what people see')
    .option('--plan <file>', 'the support plan', 'plan/support-plan.yaml')
    .action(async ({ plan }: { plan: string }) => {
      const { playStory } = await import('../rehearsal/story.js');
      await playStory(plan, (line) => terminal.out(line));
    });
};
