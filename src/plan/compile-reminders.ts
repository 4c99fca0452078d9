import type { Duration } from '../domain/instant.js';
import type { ReminderRules } from '../domain/support-plan.js';
import { parseDuration } from './format/duration.js';
import type { PlanFile } from './schema.js';
import { SHARE } from './schema-values.js';

/** What is not said about reminders: gentle, and nobody is left alone with a ticket for long. */
export const withReminderDefaults = ({ warn, repeat, lead, requester }: NonNullable<PlanFile['reminders']>) => ({
  warn: warn ?? '75%',
  repeat: repeat ?? '1d',
  lead: lead ?? '2h',
  remindAfter: requester?.remindAfter ?? '1d',
  times: requester?.times ?? 2,
  closeAfter: requester?.closeAfter ?? '5d',
});

/** `warn` of the plan: a share between 0 and 1, or a length of time. */
export function parseWarning(written: string, day: Duration): ReminderRules['warn'] {
  if (written === 'never') return null;
  const [, percent] = SHARE.exec(written) ?? [];
  return percent === undefined ? { before: parseDuration(written, day) } : { share: Number(percent) / 100 };
}

/** `day` is the length of a business day. */
export function compileReminders(written: PlanFile['reminders'], day: Duration): ReminderRules {
  const { warn, repeat, lead, remindAfter, times, closeAfter } = withReminderDefaults(written ?? {});
  const length = (text: string): Duration | null => (text === 'never' ? null : parseDuration(text, day));
  return {
    warn: parseWarning(warn, day),
    repeat: length(repeat),
    lead: length(lead),
    requester: { remindAfter: parseDuration(remindAfter, day), times, closeAfter: length(closeAfter) },
  };
}
