import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Judged } from './evaluate/judge.js';
import type { Labelled } from './evaluate/read-labelled.js';
import type { KnownIssuesOptions } from './load-known-issues.js';
import type { Terminal } from './terminal.js';

/** `tierline evaluate FILE.jsonl`: how well labelled messages are understood and matched to known issues. */
export const registerEvaluate = (program: Command, terminal: Terminal): void => {
  program
    .command('evaluate')
    .description('Measure how well labelled messages are understood and matched to known issues; list every miss.')
    .argument('<file>', 'JSON Lines, each {"id", "text", "label": {"kind", "category", "platform", "errorCodes", …}}')
    .option('--known-issues <file>', 'the known issues (otherwise known-issues.yaml beside the plan)')
    .option('--json', 'print one line a message, what was made of it')
    .action(async (file: string, options: KnownIssuesOptions) => {
      const messages = await readMessages(file, terminal);
      if (!messages) return;
      const { issuesOrProblems, loadKnownIssues } = await import('./load-known-issues.js');
      const loaded = await loadKnownIssues(options, terminal);
      const issues = loaded && issuesOrProblems(loaded, terminal);
      if (!issues) return;
      const { searchKnownIssues } = await import('../adapters/search/search-known-issues.js');
      const { judge } = await import('./evaluate/judge.js');
      const index = searchKnownIssues(issues);
      const judged: readonly Judged[] = messages.map((message) => judge(message, index));
      if (options.json) {
        for (const one of judged) terminal.out(JSON.stringify(one));
      } else {
        const { measure } = await import('./evaluate/measure.js');
        const { describeEvaluation } = await import('./evaluate/describe-evaluation.js');
        terminal.out(describeEvaluation(measure(messages, judged, index), messages.length));
      }
      terminal.end(0);
    });
};

const readMessages = async (file: string, terminal: Terminal): Promise<readonly Labelled[] | undefined> => {
  const { readLabelled } = await import('./evaluate/read-labelled.js');
  const read = await readFile(file, 'utf8').then(readLabelled, (error: unknown) => ({
    problem: error instanceof Error ? error.message : String(error),
    line: 0,
  }));
  if ('messages' in read) return read.messages;
  terminal.err(`${file}${read.line === 0 ? '' : `:${String(read.line)}`}: ${read.problem}`);
  terminal.end(2);
  return undefined;
};
