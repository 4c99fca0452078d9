import { MINUTE } from '../../domain/instant.js';
import { withIntakeDefaults } from '../compile-plan.js';
import { parseDuration } from '../format/duration.js';
import { businessDay, parseWeekHours } from '../format/week-hours.js';
import type { PlanUnderCheck } from './report.js';

/** Whoever writes waits for an answer, and is asked before anything is done without them. */
export function checkIntake({ file, shaky, problem }: PlanUnderCheck): void {
  const { intake } = file;
  if (intake === undefined) return;
  const { gather, remindAfter, after } = withIntakeDefaults(intake);
  if (parseDuration(gather) > MINUTE && !shaky('intake', 'gather')) {
    problem(['intake', 'gather'], 'nobody waits that long for an answer: at most 1m', { suggestion: '4s' });
  }
  if (shaky('intake', 'remindAfter') || shaky('intake', 'after')) return;
  const hours = shaky('organisation', 'businessHours') ? undefined : file.organisation.businessHours;
  const day = businessDay(parseWeekHours(hours ?? { 'mon-fri': '09:00-17:00' }));
  if (parseDuration(after, day) > parseDuration(remindAfter, day)) return;
  const place = intake.after === undefined ? 'remindAfter' : 'after';
  problem(['intake', place], `after (${after}) has to be longer than remindAfter (${remindAfter})`);
}
