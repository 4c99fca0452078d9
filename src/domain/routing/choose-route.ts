import type { Priority, Route, SupportPlan, TierNumber } from '../support-plan.js';
import { contactTier } from '../support-plan.js';
import type { Facts } from './facts.js';

export interface ChosenRoute {
  readonly tier: TierNumber;
  readonly priority: Priority;
  /** The rule that decided and its condition, `always` for the rule that catches the rest. */
  readonly route: { readonly name: string; readonly because: string };
  /** Rules above it that could not be computed, with the reason: they are passed over, and somebody should know. */
  readonly skipped: readonly { readonly name: string; readonly failed: string }[];
}

/** What became of one rule. */
export type RuleOutcome =
  | { readonly outcome: 'held' }
  | { readonly outcome: 'did not hold' }
  | { readonly outcome: 'failed'; readonly failed: string };

export function tryRule(route: Route, facts: Facts): RuleOutcome {
  if (!route.when) return { outcome: 'held' };
  const result = route.when.holds(facts);
  if ('failed' in result) return { outcome: 'failed', failed: result.failed };
  return { outcome: result.holds ? 'held' : 'did not hold' };
}

/** The first rule that holds. A checked plan ends with a rule that always does; without one it is the contact tier. */
export function chooseRoute(plan: SupportPlan, facts: Facts): ChosenRoute {
  const skipped: { name: string; failed: string }[] = [];
  for (const route of plan.routing) {
    const result = tryRule(route, facts);
    if (result.outcome === 'held') {
      return { ...route.to, route: { name: route.name, because: route.when?.source ?? 'always' }, skipped };
    }
    if (result.outcome === 'failed') skipped.push({ name: route.name, failed: result.failed });
  }
  return {
    tier: contactTier(plan),
    priority: 'normal',
    route: { name: 'No rule held', because: 'always' },
    skipped,
  };
}
