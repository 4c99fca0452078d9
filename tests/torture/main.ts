import { processTerminal } from '../../src/cli/terminal.js';
import { TEST_DATABASE_URL } from '../helpers/database.js';
import { runTorture, type TortureOptions } from './run-torture.js';

// npm run torture -- [--seed N] [--tickets N]
const given = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  const value = Number(process.argv[at + 1]);
  return at < 0 || !Number.isInteger(value) ? otherwise : value;
};

const seed = given('seed', Date.now() % 100_000);
const tickets = given('tickets', 200);
const common = { seed, tickets, abreast: 40 };
const runs: readonly TortureOptions[] = [
  { ...common, database: 'embedded', processes: 1, killEvery: 6_000 },
  ...(TEST_DATABASE_URL === '' ? [] : [{ ...common, database: 'PostgreSQL' as const, processes: 3, killEvery: 2_500 }]),
];
let failed = false;
for (const run of runs) {
  processTerminal.out(
    `${run.database}, ${String(run.processes)} process(es), ${String(tickets)} tickets, --seed ${String(seed)}`,
  );
  const { figures, broken } = await runTorture(run);
  processTerminal.out(
    Object.entries(figures)
      .map(([name, value]) => `${name} ${String(Math.round(value * 10) / 10)}`)
      .join(' · '),
  );
  processTerminal.out(broken.length === 0 ? 'every promise held' : broken.join('\n'));
  failed ||= broken.length > 0;
}
if (TEST_DATABASE_URL === '') processTerminal.out('PostgreSQL: not tortured, TEST_DATABASE_URL is not set');
process.exit(failed ? 1 : 0);
