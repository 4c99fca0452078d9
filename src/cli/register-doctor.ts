import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

const HELP = `
Run it where the desk runs, with the settings of the desk: it reads the same environment.
It only asks. Where the plan wants meetings, it makes one (always the same, in no calendar).

  + well   ! needs attention   x does not work   ? cannot be seen from here

Examples:
  tierline doctor
  node --env-file=.env dist/cli/main.js doctor     with the settings of a file
  tierline doctor --json | jq '.findings[] | select(.level == "error")'

Exit codes: 0 nothing is broken · 1 something does not work · 2 the command was called wrongly`;

/** `tierline doctor`: what keeps a desk from working, why it matters, and how to mend it. */
export const registerDoctor = (program: Command, terminal: Terminal): void => {
  program
    .command('doctor')
    .description('look at everything that the desk depends on; tell what is wrong, why it matters and how to mend it')
    .option('--json', 'print one JSON object')
    .addHelpText('after', HELP)
    .action(async (options: { readonly json?: true }) => {
      const { settingsFromEnvironment } = await import('../settings.js');
      const { systemClock } = await import('../adapters/clock/system-clock.js');
      const { runDoctor } = await import('./doctor/run-doctor.js');
      const { say } = await import('../cards/say.js');
      const findings = await runDoctor({
        read: settingsFromEnvironment(),
        clock: systemClock,
        done: (check) => terminal.progress?.(`looked at: ${say('en', `health.check.${check}`)}`),
      });
      const { findingsAsJson, showFindings } = await import('./doctor/show-findings.js');
      const ok = findings.every(({ level }) => level !== 'error');
      terminal.out(options.json ? findingsAsJson(findings, ok) : showFindings(findings, terminal.colours ?? false));
      terminal.end(ok ? 0 : 1);
    });
};
