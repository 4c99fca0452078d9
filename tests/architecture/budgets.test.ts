import { describe, expect, it } from '@jest/globals';
import { BUDGETS } from './budget-rules.js';
import { holdsIn } from './rule.js';
import { functionsOf, readTree } from './source-tree.js';

const MEDIAN_FILE = 60;
const NINE_OF_TEN_FUNCTIONS = 25;

/** The value that the given share of the numbers does not exceed. */
const quantile = (share: number, numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? 0;

const source = readTree('src');

describe('the budgets', () => {
  for (const rule of BUDGETS) holdsIn([...source, ...readTree('tests')], rule);

  it(`half of the files have at most ${MEDIAN_FILE} lines`, () => {
    expect(quantile(0.5, [10, 20, 90])).toBe(20);
    expect(
      quantile(
        0.5,
        source.map((file) => file.lines),
      ),
    ).toBeLessThanOrEqual(MEDIAN_FILE);
  });

  it(`nine of ten functions have at most ${NINE_OF_TEN_FUNCTIONS} lines`, () => {
    expect(quantile(0.9, [1, 2, 3, 4, 5, 6, 7, 8, 9, 99])).toBe(9);
    const lines = source.flatMap((file) => functionsOf(file).map((one) => one.lines));
    expect(quantile(0.9, lines)).toBeLessThanOrEqual(NINE_OF_TEN_FUNCTIONS);
  });
});
