import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine } from '../text.js';
import type { TierCardView } from '../views.js';
import { box, labelled, paragraph, run, words } from './lettering.js';

const CODES = 8;
const LINE = 120;

const device = (ticket: Ticket): string | null =>
  ticket.subject.device === null ? null : oneLine(ticket.subject.device, LINE);

const codes = (ticket: Ticket): string | null => {
  const shown = ticket.subject.errorCodes.slice(0, CODES).map((code) => oneLine(code, 40));
  return shown.length === 0 ? null : oneLine(shown.join(', '), 2 * LINE);
};

/** `iOS · Enrolment`, then device and codes where they are known; to its requester nothing is said of what nobody knows. */
export const subjectFacts = (sheet: Sheet, ticket: Ticket, reader: 'staff' | 'requester'): readonly Element[] => {
  const { platform, category } = ticket.subject;
  const known = platform !== 'unknown' || category !== 'other';
  const kind = paragraph(
    [run(`${sheet.say(`platform.${platform}`)} · ${sheet.say(`category.${category}`)}`)],
    'medium',
  );
  return [
    ...(known || reader === 'staff' ? [kind] : []),
    ...labelled(sheet, sheet.say('facts.device'), device(ticket), 'none'),
    ...labelled(sheet, sheet.say('facts.codes'), codes(ticket), 'none'),
  ];
};

const impact = (sheet: Sheet, ticket: Ticket): string => {
  if (ticket.subject.impact === null) return sheet.say('facts.impactUnknown');
  const said = sheet.say(`impact.${ticket.subject.impact}`);
  return sheet.say(ticket.impactConfirmed ? 'facts.impactConfirmed' : 'facts.impactSaid', { impact: said });
};

/** A high priority stands in the heading. */
const priority = (sheet: Sheet, ticket: Ticket): string | null =>
  ticket.priority === 'high' ? null : sheet.say(`priority.${ticket.priority}`);

const reopened = (sheet: Sheet, ticket: Ticket): string | null =>
  ticket.reopened === 0 ? null : sheet.say('facts.times', { n: ticket.reopened });

/** How to reach somebody who did not write here in person, or cannot be written to. */
const reach = (sheet: Sheet, { ticket, reachable, reach: known }: TierCardView): string | null => {
  if (ticket.reporter === undefined && reachable) return null;
  const said = ticket.reach === undefined ? null : sheet.past(ticket.reach);
  const both = [said, known ?? null].filter((one) => one !== null && one !== '');
  return both.length === 0 ? null : oneLine(both.join(' · '), LINE);
};

/** What staff see beside the subject: who is affected, who asks, and why it came here. */
export const staffFacts = (sheet: Sheet, view: TierCardView): readonly Element[] => {
  const { ticket } = view;
  const reporter = ticket.reporter === undefined ? null : sheet.name(ticket.reporter);
  const department = view.department == null ? null : oneLine(view.department, LINE);
  const sent = { name: sheet.name(ticket.requester), time: sheet.time(ticket.sentAt) };
  return [
    ...subjectFacts(sheet, ticket, 'staff'),
    ...labelled(sheet, sheet.say('facts.affected'), impact(sheet, ticket), 'none'),
    ...labelled(sheet, sheet.say('facts.priority'), priority(sheet, ticket), 'none'),
    ...labelled(sheet, sheet.say('facts.requester'), sheet.say('facts.sent', sent), 'none'),
    ...labelled(sheet, sheet.say('facts.department'), department, 'none'),
    ...labelled(sheet, sheet.say('facts.reporter'), reporter, 'none'),
    ...labelled(sheet, sheet.say('facts.reach'), reach(sheet, view), 'none'),
    ...labelled(sheet, sheet.say('facts.route'), oneLine(ticket.terms.route.name, LINE), 'none'),
    ...labelled(sheet, sheet.say('facts.reopened'), reopened(sheet, ticket), 'none'),
  ];
};

const BY_VOICE = ['waiting', 'solved', 'told'] as const satisfies Ticket['status'][];

/** A requester whom no message reaches has to be called: says what for, and that it is recorded then. */
export const unreachable = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  const name = sheet.name(ticket.requester);
  const step = BY_VOICE.find((status) => status === ticket.status);
  const text = step === undefined ? sheet.say('facts.unreachable', { name }) : sheet.say(`call.${step}`, { name });
  return box('attention', [words(text, { weight: 'bolder' })]);
};
