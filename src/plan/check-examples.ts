import type { Understanding } from '../domain/intake/understand.js';
import { chooseRoute } from '../domain/routing/choose-route.js';
import { factsAtSending } from '../domain/routing/facts-at-sending.js';
import { phaseFacts } from '../domain/routing/phase-of.js';
import type { Example, SupportPlan } from '../domain/support-plan.js';
import type { PlanProblem } from './plan-problem.js';
import { parseSource, problemAt } from './source/parse-source.js';

/** How one example of the plan came out. */
export interface ExampleResult {
  /** From 1, in the order of the plan. */
  readonly number: number;
  readonly says: string;
  /** What did not come out as promised; empty when all did. */
  readonly differences: readonly { readonly what: string; readonly expected: string; readonly got: string }[];
}

const EXPECTED = ['category', 'platform', 'tier', 'priority', 'route'] as const;

/**
 * Sends the plan's own examples through understanding and routing. Each stands alone: outside every phase, reported by
 * nobody else.
 */
export function checkExamples(
  plan: SupportPlan,
  understand: (text: string) => Understanding,
): readonly ExampleResult[] {
  return plan.examples.map((example, index) => checkExample(plan, example, index + 1, understand(example.says)));
}

function checkExample(plan: SupportPlan, example: Example, number: number, understood: Understanding): ExampleResult {
  const facts = factsAtSending(understood, {
    text: example.says,
    department: example.department ?? null,
    phase: phaseFacts(undefined, ''),
    similarRequesters: 1,
  });
  const { tier, priority, route } = chooseRoute(plan, facts);
  const got = { category: understood.category, platform: understood.platform, tier, priority, route: route.name };
  const differences = EXPECTED.flatMap((what) => {
    const expected = example.expect[what];
    return expected === undefined || expected === got[what]
      ? []
      : [{ what, expected: String(expected), got: String(got[what]) }];
  });
  return { number, says: example.says, differences };
}

/** What did not come out, as problems at the example's own line. `text` is the plan that the results come from. */
export function exampleProblems(text: string, results: readonly ExampleResult[]): readonly PlanProblem[] {
  const { source } = parseSource(text);
  if (!source) return [];
  return results.flatMap(({ number, differences }) =>
    differences.map(({ what, expected, got }) =>
      problemAt(
        source,
        ['examples', number - 1, 'expect', what],
        `this example comes out with ${what} ${got}, not ${expected}`,
      ),
    ),
  );
}
