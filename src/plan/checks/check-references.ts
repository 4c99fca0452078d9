import { CATEGORIES } from '../../domain/support-plan.js';
import type { Path } from '../plan-problem.js';
import { nearest } from '../suggest.js';
import type { PlanUnderCheck } from './report.js';

/** Whatever points at a tier, a category or a rule points at one that exists. */
export function checkReferences(check: PlanUnderCheck): void {
  checkTierReferences(check);
  checkExampleReferences(check);
  const { file, shaky, problem } = check;
  if (file.categories && !file.categories.includes('other') && !shaky('categories')) {
    problem(['categories'], 'the category other has to stay: what fits nowhere else goes there', {
      suggestion: 'other',
    });
  }
}

function checkTierReferences({ file, whole, problem }: PlanUnderCheck): void {
  if (!whole('tiers')) return;
  const tiers = file.tiers.map(({ tier }) => tier);
  const refer = (tier: number | undefined, path: Path): void => {
    if (tier === undefined || tiers.includes(tier as 1)) return;
    problem(path, `there is no tier ${tier} in this plan`, { suggestion: String(Math.max(...tiers)) });
  };
  const referAll = (list: readonly number[] | undefined, path: Path): void => {
    for (const [index, tier] of (list ?? []).entries()) refer(tier, [...path, index]);
  };
  for (const [index, { to }] of (file.routing ?? []).entries()) refer(to.tier, ['routing', index, 'to', 'tier']);
  for (const [index, { involve }] of (file.phases ?? []).entries()) referAll(involve, ['phases', index, 'involve']);
  for (const [index, { expect }] of (file.examples ?? []).entries())
    refer(expect.tier, ['examples', index, 'expect', 'tier']);
  for (const [index, { tiers: whom }] of (file.resources ?? []).entries())
    referAll(whom, ['resources', index, 'tiers']);
  for (const part of ['agenda', 'drills'] as const) {
    const items = file.training?.[part] ?? [];
    for (const [index, { tiers: whom }] of items.entries()) referAll(whom, ['training', part, index, 'tiers']);
  }
}

function checkExampleReferences({ file, whole, problem }: PlanUnderCheck): void {
  const categories: readonly string[] = file.categories ?? CATEGORIES;
  const rules = file.routing?.map(({ name }) => name);
  for (const [index, { expect }] of (file.examples ?? []).entries()) {
    const here = ['examples', index, 'expect'] as const;
    if (expect.category && !categories.includes(expect.category)) {
      problem([...here, 'category'], `the category ${expect.category} is not one of this plan's \`categories\``);
    }
    if (expect.route !== undefined && rules && !rules.includes(expect.route) && whole('routing')) {
      problem([...here, 'route'], `there is no rule '${expect.route}'`, { suggestion: nearest(expect.route, rules) });
    }
  }
}
