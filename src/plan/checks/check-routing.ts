import type { PlanConditions } from './check-conditions.js';
import type { PlanUnderCheck } from './report.js';

/** Every rule can be reached, and every ticket finds one. */
export function checkRouting({ file, whole, problem, warning }: PlanUnderCheck, conditions: PlanConditions): void {
  const rules = file.routing ?? [];
  const seen = new Map<string, string>();
  const names = new Set<string>();
  let caughtBy: string | undefined;
  for (const [index, rule] of rules.entries()) {
    const compiled = conditions.get(`routing[${index}].when`);
    const always = rule.when === undefined || compiled?.condition === null;
    if (names.has(rule.name)) problem(['routing', index, 'name'], `there is a rule '${rule.name}' already`);
    names.add(rule.name);
    const twin = compiled && seen.get(compiled.normal);
    if (caughtBy !== undefined) {
      problem(['routing', index], `this rule is never reached: '${caughtBy}' before it always holds`);
    } else if (twin !== undefined) {
      problem(['routing', index, 'when'], `this rule is never reached: '${twin}' before it has the same condition`);
    } else if (compiled?.normal === 'false') {
      warning(['routing', index, 'when'], 'this rule never holds');
    }
    if (compiled) seen.set(compiled.normal, rule.name);
    if (always) caughtBy ??= rule.name;
  }
  if (rules.length === 0 || caughtBy !== undefined || !whole('routing')) return;
  problem(['routing', rules.length - 1], 'the last rule has to catch everything else: add one without `when`', {
    suggestion: '- { name: Everything else, to: { tier: 1 } }',
  });
}
