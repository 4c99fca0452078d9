import type { PlanUnderCheck } from './report.js';
import { membersOf } from './people.js';

/** Numbers without a hole, a channel for each, and teams that are not the same people twice. */
export function checkTiers(check: PlanUnderCheck): void {
  checkNumbers(check);
  checkSamePeople(check);
  for (const [index, tier] of check.file.tiers.entries()) {
    if (tier.channel === undefined && !check.shaky('tiers', index, 'channel')) {
      const words = `tier ${tier.tier} has no channel yet: in its channel, write "@Tierline this is tier ${tier.tier}"`;
      check.warning(['tiers', index, 'tier'], words, { key: true });
    }
  }
  checkOpeningTimes(check);
}

function checkNumbers({ file, whole, problem }: PlanUnderCheck): void {
  if (!whole('tiers')) return;
  const seen = new Set<number>();
  for (const [index, { tier }] of file.tiers.entries()) {
    if (seen.has(tier)) problem(['tiers', index, 'tier'], `there is a tier ${tier} already`);
    seen.add(tier);
  }
  for (const [index, { tier }] of file.tiers.entries()) {
    const missing = [1, 2].find((below) => below < tier && !seen.has(below));
    if (missing === undefined) continue;
    problem(['tiers', index, 'tier'], `there is a tier ${tier} but no tier ${missing}: tiers are numbered from 1`, {
      suggestion: String(missing),
    });
    return;
  }
}

function checkSamePeople({ file, warning }: PlanUnderCheck): void {
  const seen = new Map<string, number>();
  for (const [index, tier] of file.tiers.entries()) {
    const people = membersOf(tier);
    if (!people || people.length === 0) continue;
    const key = [...new Set(people)].sort().join(' ');
    const other = seen.get(key);
    if (other !== undefined) {
      const words = `tier ${tier.tier} has the same people as tier ${other}: handing over would change nothing`;
      warning(['tiers', index, 'members'], words);
    }
    seen.set(key, tier.tier);
  }
}

/** A target is business time: without an open day it would never come. */
function checkOpeningTimes({ file, shaky, problem }: PlanUnderCheck): void {
  const closed = (hours: Readonly<Record<string, string>> | undefined): boolean =>
    hours !== undefined && Object.keys(hours).length === 0;
  if (closed(file.organisation.businessHours) && !shaky('organisation', 'businessHours')) {
    problem(['organisation', 'businessHours'], 'the organisation is never open: name at least one day');
  }
  for (const [index, tier] of file.tiers.entries()) {
    if (closed(tier.hours) && !shaky('tiers', index, 'hours')) {
      problem(['tiers', index, 'hours'], `tier ${tier.tier} is never open: name at least one day, or leave hours out`);
    }
  }
}
