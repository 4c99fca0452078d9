import type { SupportPlan } from '../../domain/support-plan.js';
import { formatWeekHours } from '../format/week-hours.js';
import { list, plain } from './markdown.js';
import { showProcess } from './show-process.js';
import { showRollout } from './show-rollout.js';
import { showTiers } from './show-tiers.js';
import { showTraining } from './show-training.js';

/**
 * The support plan as a Markdown document. It answers what a support plan has to: who supports, what each tier is
 * responsible for, the process, the training, and early involvement.
 */
export function showPlan(plan: SupportPlan): string {
  const { organisation } = plan;
  const facts = list([
    `Open: ${formatWeekHours(organisation.businessHours)} (${organisation.timeZone})`,
    ...(organisation.holidays.length > 0 ? [`Closed on: ${organisation.holidays.join(', ')}`] : []),
    `Languages: ${organisation.languages.join(', ')}`,
    ...(organisation.admins.length > 0 ? [`Admins: ${plain(organisation.admins.join(', '))}`] : []),
  ]);
  const parts = [
    `# Intune support plan of ${plain(organisation.name)}`,
    facts,
    showTiers(plan),
    showProcess(plan),
    showTraining(plan),
    showRollout(plan),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
