import { readFile } from 'node:fs/promises';
import { bySeverity, found, orFine, type Check, type Finding } from '../../domain/health/finding.js';
import { judgePlan, type PlanSeen } from '../../domain/health/judge-ground.js';
import type { SupportPlan } from '../../domain/support-plan.js';
import type { Clock } from '../../ports/clock.js';
import type { DeskSettings, Settings, SettingProblem } from '../../settings.js';

export interface DoctorParts {
  /** As they were read of the environment. */
  readonly read: { readonly settings: Settings } | { readonly problems: readonly SettingProblem[] };
  readonly clock: Clock;
  readonly done: (check: Check) => void;
}

interface PlanRead {
  readonly seen: PlanSeen;
  readonly plan: SupportPlan | null;
}

const readPlanOf = async ({ supportPlan: file }: DeskSettings, clock: Clock): Promise<PlanRead> => {
  try {
    const text = await readFile(file, 'utf8');
    const { readPlan } = await import('../../plan/read-plan.js');
    const reading = readPlan(text, { now: clock.now() });
    if ('plan' in reading) return { seen: { state: 'good' }, plan: reading.plan };
    return { seen: { state: 'wrong', file, problems: reading.problems }, plan: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { seen: { state: 'unread', file, why }, plan: null };
  }
};

/** Everything that can be found out about the desk of these settings; what has to be done first stands first. */
export const runDoctor = async ({ read, clock, done }: DoctorParts): Promise<readonly Finding[]> => {
  if ('problems' in read)
    return read.problems.map(({ key, problem, remedy }) => found('setting', { key, problem, remedy }));
  const { settings } = read;
  if (settings.mode === 'rehearsal') return [found('noBot')];
  done('settings');
  const { seen, plan } = await readPlanOf(settings, clock);
  done('plan');
  const { lookFromOutside } = await import('../../compose/look-from-outside.js');
  const { findings, planEdit } = await lookFromOutside(settings, { plan, clock, done });
  return bySeverity([...orFine('settings', []), ...judgePlan(seen, planEdit), ...findings]);
};
