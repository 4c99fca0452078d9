import { bridgeBench } from './bridge-bench.js';
import { processTerminal } from '../../src/cli/terminal.js';
import { isKept, type Figure } from './figure.js';

const row = (figure: Figure): string =>
  [
    figure.name.padEnd(34),
    `${figure.value.toFixed(1)} ${figure.unit}`.padStart(12),
    `${figure.ratio.toFixed(2)} × ${figure.over}`.padEnd(26),
    isKept(figure) ? 'kept' : 'MISSED',
  ].join('  ');

const figures = [...(await bridgeBench())];
processTerminal.out(process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : figures.map(row).join('\n'));
process.exit(figures.every(isKept) ? 0 : 1);
