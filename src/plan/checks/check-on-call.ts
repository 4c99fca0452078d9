import type { PlanUnderCheck } from './report.js';

/** A rota needs people, and a bridge needs a rota in every tier. */
export function checkOnCall({ file, shaky, problem, warning }: PlanUnderCheck): void {
  for (const [index, { tier, onCall }] of file.tiers.entries()) {
    const here = ['tiers', index, 'onCall'] as const;
    if (shaky(...here)) continue;
    if (onCall && 'people' in onCall && onCall.people.length === 0) {
      problem([...here, 'people'], `the rota of tier ${tier} has no people, so nobody is ever on call`);
    }
    if (!onCall && file.bridge) {
      warning(here, `tier ${tier} has no rota under \`onCall\`: a bridge will find nobody of it`);
    }
  }
}
