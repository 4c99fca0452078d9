import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Terminal } from './terminal.js';

interface Options {
  readonly requesters: number;
  readonly hours: number;
  readonly seed: number;
  readonly json?: true;
}

const whole =
  (most: number) =>
  (text: string): number => {
    if (/^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`Give a whole number from 1 to ${String(most)}.`);
  };

/** `tierline monday`: a day with hundreds of people and all their habits, on a moved clock. */
export const registerMonday = (program: Command, terminal: Terminal): void => {
  program
    .command('monday')
    .description(
      'Let a make-believe Monday pass and tell what became of every message and how often everybody was notified.',
    )
    .option('--requesters <count>', 'how many people write', whole(2_000), 300)
    .option('--hours <count>', 'simulated hours', whole(24), 8)
    .option('--seed <number>', 'the same seed gives the same people with the same habits', whole(999_999), 1)
    .option('--json', 'print one JSON object')
    .action(async ({ json, ...day }: Options) => {
      const { runMonday } = await import('../rehearsal/monday/run-monday.js');
      const { faultsIn } = await import('../rehearsal/monday/report.js');
      const { describeDay } = await import('../rehearsal/monday/describe-day.js');
      const report = await runMonday(day, (line) => terminal.err(line));
      const faults = faultsIn(report);
      terminal.out(json === true ? JSON.stringify({ ...day, ...report }) : describeDay(report));
      for (const fault of faults) terminal.err(fault);
      terminal.end(faults.length > 0 ? 1 : 0);
    });
};
