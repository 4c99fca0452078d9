import type { Command } from 'commander';
import type { KnownIssuesOptions } from './load-known-issues.js';
import type { Terminal } from './terminal.js';

/** `tierline known-issues`: check the file of known issues, export those of the store, and print the JSON Schema. */
export const registerKnownIssues = (program: Command, terminal: Terminal): void => {
  const knownIssues = program.command('known-issues').description('Check the known issues beside the support plan.');
  knownIssues
    .command('check')
    .description('Tell everything that is wrong with the known issues.')
    .option('--known-issues <file>', 'the file (otherwise known-issues.yaml beside the plan)')
    .option('--json', 'print one JSON object')
    .action(async (options: KnownIssuesOptions) => {
      const { loadKnownIssues } = await import('./load-known-issues.js');
      const { problemLine } = await import('./load-plan.js');
      const loaded = await loadKnownIssues(options, terminal);
      if (!loaded) return;
      const { file, reading } = loaded;
      const problems = 'problems' in reading ? reading.problems : [];
      const issues = 'issues' in reading ? reading.issues.length : 0;
      const { warnings } = reading;
      if (options.json) {
        terminal.out(JSON.stringify({ file, ok: problems.length === 0, issues, problems, warnings }));
      } else {
        for (const problem of problems) terminal.err(problemLine(file, 'problem', problem));
        for (const warning of warnings) terminal.err(problemLine(file, 'warning', warning));
        if (problems.length === 0) terminal.out(`${file} is good: ${String(issues)} known issues.`);
      }
      terminal.end(problems.length === 0 ? 0 : 1);
    });
  knownIssues
    .command('export')
    .description('Print the known issues that were approved in Teams as YAML, to be put into the file.')
    .action(async () => {
      const { exportKnownIssues } = await import('./export-known-issues.js');
      await exportKnownIssues(terminal);
    });
  knownIssues
    .command('schema')
    .description('Print the JSON Schema of known issues, for editors.')
    .action(async () => {
      const { knownIssuesJsonSchemaText } = await import('../plan/known-issues/known-issues-json-schema.js');
      terminal.out(knownIssuesJsonSchemaText().trimEnd());
      terminal.end(0);
    });
};
