import type { Phase, SupportPlan } from '../../domain/support-plan.js';
import { whoIsIn } from '../explain.js';
import { plain, section, table } from './markdown.js';

/** The fifth question: which tiers are involved early, phase by phase. */
export function showRollout({ phases }: SupportPlan): string {
  if (phases.length === 0) return '';
  const head = ['Phase', 'Kind', 'From', 'To', 'Groups', 'Users', 'Tiers involved'];
  return section('## Early involvement', table(head, phases.map(row)), totals(phases));
}

const row = ({ name, kind, from, to, groups, involve }: Phase): readonly string[] => [
  plain(name),
  kind,
  from,
  to,
  groups.map((group) => plain([group.name, whoIsIn(group)].filter((part) => part !== '').join(': '))).join('<br>'),
  users([{ groups }]),
  involve.join(', '),
];

const users = (phases: readonly Pick<Phase, 'groups'>[]): string => {
  const total = phases.flatMap(({ groups }) => groups).reduce((sum, group) => sum + group.users, 0);
  return total === 0 ? '' : total.toLocaleString('en');
};

function totals(phases: readonly Phase[]): string {
  const of = (kind: Phase['kind']): string => users(phases.filter((phase) => phase.kind === kind)) || 'no';
  return `Expected: ${of('pilot')} users in the pilot, ${of('production')} in production.`;
}
