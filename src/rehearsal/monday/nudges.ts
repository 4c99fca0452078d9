import type { ReminderRules } from '../../domain/support-plan.js';
import { openOn, type OpeningTimes } from '../../domain/time/business-time.js';
import type { EventOf, TicketEvent } from '../../domain/ticket/events.js';
import { evolve } from '../../domain/ticket/evolve.js';
import type { Ticket } from '../../domain/ticket/ticket.js';

type Nudge = EventOf<'TicketNudged'>;

/** The nudges of each step of staff, in their order. */
const byStep = (log: readonly TicketEvent[]): readonly (readonly Nudge[])[] => {
  const steps = new Map<string, Nudge[]>();
  let ticket: Ticket | undefined;
  for (const event of log) {
    if (event.type === 'TicketNudged') {
      const key = `${String(ticket?.walk.length)}|${event.step}|${String(ticket?.pending.staff?.since)}`;
      steps.set(key, [...(steps.get(key) ?? []), event]);
    }
    ticket = evolve(ticket, event);
  }
  return [...steps.values()];
};

const isOutside = ({ at }: Nudge, times: OpeningTimes): boolean => {
  const open = openOn(times.calendar.localDay(at), times);
  return open === null || at < open.from || at >= open.to;
};

/** Whether a step was spoken of more often than the plan says, too soon again, or while nobody was there. */
const isBeyond = (nudges: readonly Nudge[], { repeat }: ReminderRules, times: OpeningTimes): boolean => {
  const of = (level: Nudge['level']): readonly Nudge[] => nudges.filter((one) => one.level === level);
  const late = of('late');
  const early = late.some(({ at }, index) => {
    const before = late[index - 1];
    // Business time passes no faster than time does.
    return before !== undefined && (repeat === null || at - before.at < repeat);
  });
  return of('soon').length > 1 || of('lead').length > 1 || early || nudges.some((one) => isOutside(one, times));
};

/** How many steps of a ticket were spoken of other than the plan says: judged by its log alone, not by what decides. */
export const stepsNudgedBeyond = (log: readonly TicketEvent[], rules: ReminderRules, times: OpeningTimes): number =>
  byStep(log).filter((nudges) => isBeyond(nudges, rules, times)).length;
