import { MINUTE, type Duration } from '../../domain/instant.js';
import type { Path } from '../plan-problem.js';
import { withReminderDefaults } from '../compile-reminders.js';
import { parseDuration } from '../format/duration.js';
import { businessDay, parseWeekHours } from '../format/week-hours.js';
import { DURATION } from '../format/duration.js';
import type { PlanUnderCheck } from './report.js';

/** More often would be noise, and no help. */
const SHORTEST_REPEAT = 15 * MINUTE;

/** Nobody is nudged all the time, and no ticket is closed before its requester was asked for an answer. */
export function checkReminders(check: PlanUnderCheck): void {
  const { file, shaky } = check;
  const { reminders } = file;
  if (reminders === undefined) return;
  const hours = shaky('organisation', 'businessHours') ? undefined : file.organisation.businessHours;
  const day = businessDay(parseWeekHours(hours ?? { 'mon-fri': '09:00-17:00' }));
  checkWarning(check, day);
  checkStaff(check, day);
  checkRequester(check, day);
}

type Reminders = ReturnType<typeof withReminderDefaults>;
const written = ({ file }: PlanUnderCheck): Reminders => withReminderDefaults(file.reminders ?? {});

/** A warning that would come before the work does. */
function checkWarning(check: PlanUnderCheck, day: Duration): void {
  const { warn } = written(check);
  if (check.shaky('reminders', 'warn') || !DURATION.test(warn)) return;
  check.file.tiers.forEach(({ tier, targets = {} }, index) => {
    for (const key of ['take', 'solve'] as const) {
      const target = targets[key];
      if (target === undefined || check.shaky('tiers', index, 'targets', key)) continue;
      if (parseDuration(target, day) > parseDuration(warn, day)) continue;
      check.warning(
        ['reminders', 'warn'],
        `tier ${String(tier)} is never warned of \`${key}\`: its target (${target}) is not longer than ${warn}`,
        { suggestion: '75%' },
      );
    }
  });
}

function checkStaff(check: PlanUnderCheck, day: Duration): void {
  const { repeat, lead } = written(check);
  const at = (key: string): Path => ['reminders', key];
  if (!check.shaky('reminders', 'repeat') && repeat !== 'never' && parseDuration(repeat, day) < SHORTEST_REPEAT)
    check.problem(at('repeat'), 'nobody works while nudged that often: at least 15m', { suggestion: '1d' });
  if (!check.shaky('reminders', 'lead') && lead !== 'never' && parseDuration(lead, day) === 0)
    check.problem(at('lead'), 'the lead is called after the target, not at it', { suggestion: '2h' });
}

function checkRequester(check: PlanUnderCheck, day: Duration): void {
  const { remindAfter, times, closeAfter } = written(check);
  if (check.file.reminders?.requester === undefined || check.shaky('reminders', 'requester')) return;
  const path = (key: string): Path => ['reminders', 'requester', key];
  if (parseDuration(remindAfter, day) < SHORTEST_REPEAT)
    check.problem(path('remindAfter'), 'nobody answers that fast: at least 15m', { suggestion: '1d' });
  if (closeAfter === 'never') return;
  const place = check.file.reminders.requester.closeAfter === undefined ? 'times' : 'closeAfter';
  if (times === 0) {
    check.problem(path('times'), 'a ticket is closed only after a reminder: at least 1, or closeAfter: never');
    return;
  }
  if (parseDuration(closeAfter, day) <= times * parseDuration(remindAfter, day))
    check.problem(
      path(place),
      `closeAfter (${closeAfter}) has to be longer than all reminders (${String(times)} × ${remindAfter})`,
    );
}
