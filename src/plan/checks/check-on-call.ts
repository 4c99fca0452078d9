import type { OpenHours } from '../../domain/support-plan.js';
import { DAY_NAMES, formatMinutes, parseWeekHours } from '../format/week-hours.js';
import type { TierFile } from '../schema.js';
import type { PlanUnderCheck } from './report.js';

interface OnCallOf {
  readonly tier: number;
  /** Its place among the tiers of the file. */
  readonly index: number;
  readonly onCall: NonNullable<TierFile['onCall']>;
}
type Written = Readonly<Record<string, string>>;

/** A rota needs people, a bridge needs a rota in every tier, and hours in which nobody would be rung are told. */
export function checkOnCall(check: PlanUnderCheck): void {
  const { file, shaky, warning } = check;
  for (const [index, { tier, onCall }] of file.tiers.entries()) {
    const here = ['tiers', index, 'onCall'] as const;
    if (shaky(...here)) continue;
    if (onCall) {
      checkTurns(check, { tier, index, onCall });
      checkRingHours(check, { tier, index, onCall });
    } else if (file.bridge) {
      warning(here, `tier ${tier} has no rota under \`onCall\`: a bridge will find nobody of it`);
    }
  }
}

function checkTurns({ file, now, problem, warning }: PlanUnderCheck, { tier, index, onCall }: OnCallOf): void {
  const here = ['tiers', index, 'onCall'] as const;
  if ('shifts' in onCall) {
    warning(
      [...here, 'shifts'],
      `shifts of Teams are not read yet, so nobody of tier ${tier} is on call: write a rota`,
    );
    return;
  }
  if (onCall.people.length === 0) {
    problem([...here, 'people'], `the rota of tier ${tier} has no people, so nobody is ever on call`);
  }
  if (now !== null && localTime(now, file.organisation.timeZone ?? 'UTC') < onCall.from) {
    const from = onCall.from.replace('T', ' ');
    warning([...here, 'from'], `the rota of tier ${tier} begins on ${from}: before that nobody of it is on call`);
  }
}

/** `YYYY-MM-DDTHH:MM` by the clock of that zone: in the form in which a rota's beginning is written. */
const localTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T');

function checkRingHours({ file, problem, warning }: PlanUnderCheck, { tier, index, onCall }: OnCallOf): void {
  if (!onCall.hours) return;
  const here = ['tiers', index, 'onCall', 'hours'] as const;
  if (Object.keys(onCall.hours).length === 0) {
    problem(here, `nobody of tier ${tier} is ever rung: name at least one day, or leave hours out`);
    return;
  }
  const open = file.tiers[index]?.hours ?? file.organisation.businessHours ?? { 'mon-fri': '09:00-17:00' };
  const missed = firstMissed(open, onCall.hours);
  if (missed !== undefined) {
    warning(here, `tier ${tier} is open, but nobody of it is rung, on ${missed}`);
  }
}

/** The first opening time that the ring hours leave out, as in `fri 12:00-18:00`. */
function firstMissed(open: Written, rung: Written): string | undefined {
  const ring = parseWeekHours(rung);
  for (const [day, hours] of parseWeekHours(open).entries()) {
    const missed = hours && left(hours, ring[day] ?? null);
    if (missed) return `${DAY_NAMES[day] ?? ''} ${formatMinutes(missed.from)}-${formatMinutes(missed.to)}`;
  }
  return undefined;
}

const left = (open: OpenHours, ring: OpenHours | null): OpenHours | null => {
  if (!ring || ring.to <= open.from || ring.from >= open.to) return open;
  if (ring.from > open.from) return { from: open.from, to: ring.from };
  return ring.to < open.to ? { from: ring.to, to: open.to } : null;
};
