import { Command, CommanderError } from 'commander';
import { registerPlanCheck } from './plan-check.js';
import { registerPlanExplain } from './plan-explain.js';
import { registerPlanSchema } from './plan-schema.js';
import { registerPlanShow } from './plan-show.js';
import { registerDoctor } from './register-doctor.js';
import { registerEvaluate } from './register-evaluate.js';
import { registerKnownIssues } from './register-known-issues.js';
import { registerMonday } from './register-monday.js';
import { registerPackage } from './register-package.js';
import { registerPermissions } from './register-permissions.js';
import { registerReplay } from './register-replay.js';
import { registerStory } from './register-story.js';
import type { Terminal } from './terminal.js';

/**
 * The `tierline` command. Registering is cheap: every command imports what it works with when it runs, so that help and
 * small commands start at once.
 */
function program(terminal: Terminal): Command {
  const tierline = new Command('tierline')
    .description("Runs an organisation's Intune support plan inside Microsoft Teams.")
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .exitOverride();
  const plan = tierline.command('plan').description('Check, try and read the support plan.');
  for (const register of [registerPlanCheck, registerPlanExplain, registerPlanShow, registerPlanSchema]) {
    register(plan, terminal);
  }
  registerStory(tierline, terminal);
  registerReplay(tierline, terminal);
  registerMonday(tierline, terminal);
  registerEvaluate(tierline, terminal);
  registerKnownIssues(tierline, terminal);
  registerDoctor(tierline, terminal);
  registerPackage(tierline, terminal);
  registerPermissions(tierline, terminal);
  return tierline;
}

/** Runs one command line (without node and script). How it ended goes to `terminal.end`. */
export async function runTierline(words: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await program(terminal).parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    terminal.end(error.exitCode === 0 ? 0 : 2);
  }
}
