import type { DayReport } from './report.js';

const row = (name: string, value: number, note = ''): string =>
  `${name.padEnd(38)}${String(value).padStart(7)}${note === '' ? '' : `   ${note}`}`;

/** A report as lines for people. */
export const describeDay = (day: DayReport): string => {
  const { places } = day;
  return [
    row('messages to the desk', day.messages),
    row('  on a ticket', places.onTicket),
    row('  on a card that waits to be sent', places.onWaitingCard),
    row('  in a request that was put away', places.inDroppedDraft),
    row('  answered, and no ticket needed', places.answered),
    row('  taken back by their writers', places.takenBack),
    row('  lost', places.lost),
    row('tickets', day.tickets, `${String(day.closed)} closed, ${String(day.unseen.length)} without a card`),
    row('calls to staff', day.calls, `at most ${String(day.callsAllowed)} by the table`),
    row('  per ticket', day.callsPerTicket),
    row('  per person and hour', day.callsPerStaffHour),
    row('messages to requesters', day.toRequesters, `at most ${String(day.toRequestersAllowed)}`),
    row('  per ticket', day.messagesToRequestersPerTicket),
    row('notified too often', day.overcalled.length),
  ].join('\n');
};
