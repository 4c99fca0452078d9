import type { Evaluation, Measure } from './measure.js';

const share = ({ right, of }: Measure): string => (of === 0 ? '   –' : (right / of).toFixed(2));

const line = (measure: Measure): string => {
  const { what, right, of, where } = measure;
  const counts = `${String(right).padStart(4)} of ${String(of).padStart(4)}`;
  return `  ${what.padEnd(22)}${counts}  ${share(measure)}${where === undefined ? '' : `  ${where}`}`;
};

/** The measures as a table and the misses as a list, as people read them. */
export const describeEvaluation = ({ measures, misses }: Evaluation, messages: number): string =>
  [
    `${String(messages)} messages`,
    ...measures.map(line),
    '',
    misses.length === 0 ? 'No misses.' : 'Misses',
    ...misses.map(({ what, id, expected, got }) => `  ${id}  ${what}: expected ${expected}, got ${got}`),
  ].join('\n');
