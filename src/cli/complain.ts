import type { SettingProblem } from '../settings.js';

/** Settings that cannot be used, on stderr: what was expected, what came, what to do. */
export const complainAbout = (problems: readonly SettingProblem[]): void => {
  console.error('Tierline cannot start: some settings need your attention.\n');
  for (const { key, problem, remedy } of problems)
    console.error(`  ${key}: ${problem}
    ${remedy}
`);
  console.error('All settings stand in .env.example.');
};

/** One sentence for a start that failed, with what to do; the rest is in the log. */
export const complainOfStart = (error: unknown): void => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Tierline cannot start: ${message}`);
};
