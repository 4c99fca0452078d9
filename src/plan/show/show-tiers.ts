import type { SupportPlan, Targets, Tier } from '../../domain/support-plan.js';
import { tierAbove } from '../../domain/support-plan.js';
import { whoHolds } from '../explain.js';
import { formatDuration } from '../format/duration.js';
import { formatWeekHours } from '../format/week-hours.js';
import { list, plain, section, table } from './markdown.js';

/** The first two questions: who supports, and what each tier answers for. */
export function showTiers(plan: SupportPlan): string {
  const head = ['Tier', 'Team', 'People', 'Lead', 'Open', 'Taken within', 'Solved within'];
  const microsoft = plan.microsoftSupport
    ? [['4', 'Microsoft Support', `cases filed by ${plain(plan.microsoftSupport.mayFile.join(', '))}`, '', '', '', '']]
    : [];
  return [
    section('## Who supports', table(head, [...plan.tiers.map((tier) => row(tier, plan)), ...microsoft])),
    section('## What each tier is responsible for', ...plan.tiers.map((tier) => showTier(plan, tier))),
  ].join('\n\n');
}

const row = (tier: Tier, plan: SupportPlan): readonly string[] => [
  String(tier.tier),
  plain(tier.name),
  plain(whoHolds(tier.members)),
  plain(tier.lead ?? ''),
  formatWeekHours(tier.hours ?? plan.organisation.businessHours),
  target(tier.targets.take),
  target(tier.targets.solve),
];

/** Targets run while somebody is there, which a reader has to know. */
const target = (length: Targets['take']): string =>
  length === null ? '' : `${formatDuration(length)} of opening time`;

const HAND_OVER = { tried: 'what was tried', findings: 'what was found' } as const;

function showTier(plan: SupportPlan, tier: Tier): string {
  const above = tierAbove(plan, tier.tier);
  const requires = tier.handOver.requires.map((field) => HAND_OVER[field]).join(' and ');
  const handOver = above === undefined || requires === '' ? '' : `Handing over to tier ${above} takes ${requires}.`;
  return section(
    `### Tier ${tier.tier}: ${plain(tier.name)}`,
    list(tier.responsibilities.map(plain)),
    handOver,
    showOnCall(tier),
  );
}

function showOnCall({ onCall }: Tier): string {
  if (!onCall) return '';
  const hours = onCall.hours ? ` Rung ${formatWeekHours(onCall.hours)}.` : '';
  if ('shifts' in onCall) return `On call: whoever has a shift in the Teams group ${plain(onCall.shifts)}.${hours}`;
  const people = plain(onCall.people.join(', '));
  return `On call, in ${onCall.rota} turns from ${onCall.from.replace('T', ' ')}: ${people}.${hours}`;
}
