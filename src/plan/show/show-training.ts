import type { SupportPlan, TierNumber } from '../../domain/support-plan.js';
import { plain, section, table } from './markdown.js';

/** The fourth question: how support staff are trained, and what they keep at hand. */
export function showTraining({ training, resources, tiers }: SupportPlan): string {
  const whom = (some: readonly TierNumber[]): string => (some.length === tiers.length ? 'all' : some.join(', '));
  const minutes = training.agenda.reduce((sum, item) => sum + item.minutes, 0);
  const agenda = training.agenda.map((item) => [
    String(item.minutes),
    plain(item.title),
    whom(item.tiers),
    item.points.map(plain).join('; '),
  ]);
  const drills = training.drills.map((drill) => [plain(drill.title), whom(drill.tiers), plain(drill.pass)]);
  const links = resources.map(({ title, url, tiers: some }) => `- [${plain(title)}](${url}) (tiers: ${whom(some)})`);
  return [
    section(
      '## Training',
      agenda.length > 0 ? `One session of ${minutes} minutes.` : '',
      agenda.length > 0 ? table(['Minutes', 'What', 'Tiers', 'Points'], agenda) : '',
      drills.length > 0 ? table(['Drill', 'Tiers', 'Done when'], drills) : '',
    ),
    section('## Resources', links.join('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
