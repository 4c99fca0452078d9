import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine } from '../text.js';
import { labelled, paragraph, run } from './lettering.js';

const CODES = 8;
const LINE = 120;

const device = (ticket: Ticket): string | null =>
  ticket.subject.device === null ? null : oneLine(ticket.subject.device, LINE);

const codes = (ticket: Ticket): string | null => {
  const shown = ticket.subject.errorCodes.slice(0, CODES).map((code) => oneLine(code, 40));
  return shown.length === 0 ? null : shown.join(', ');
};

/** `iOS · Enrolment`, then device and codes where they are known. */
export const subjectFacts = (sheet: Sheet, ticket: Ticket): readonly Element[] => {
  const { platform, category } = ticket.subject;
  return [
    paragraph([run(`${sheet.say(`platform.${platform}`)} · ${sheet.say(`category.${category}`)}`)]),
    ...labelled(sheet.say('field.device'), device(ticket)),
    ...labelled(sheet.say('facts.codes'), codes(ticket)),
  ];
};

const impact = (sheet: Sheet, ticket: Ticket): string => {
  if (ticket.subject.impact === null) return sheet.say('facts.impactUnknown');
  const said = sheet.say(`impact.${ticket.subject.impact}`);
  return sheet.say(ticket.impactConfirmed ? 'facts.impactConfirmed' : 'facts.impactSaid', { impact: said });
};

/** What staff see beside the subject: who is affected, who asks, and why it came here. */
export const staffFacts = (sheet: Sheet, ticket: Ticket, reachable: boolean): readonly Element[] => [
  ...subjectFacts(sheet, ticket),
  ...labelled(sheet.say('facts.affected'), impact(sheet, ticket)),
  ...labelled(sheet.say('facts.priority'), sheet.say(`priority.${ticket.priority}`)),
  ...labelled(
    sheet.say('facts.requester'),
    sheet.say('facts.sent', { name: sheet.name(ticket.requester), time: sheet.time(ticket.sentAt) }),
  ),
  ...labelled(sheet.say('facts.route'), oneLine(ticket.terms.route.name, LINE)),
  ...(ticket.reopened === 0
    ? []
    : labelled(sheet.say('facts.reopened'), sheet.say('facts.times', { n: ticket.reopened }))),
  ...(reachable
    ? []
    : [
        paragraph([
          run(sheet.say('facts.unreachable', { name: sheet.name(ticket.requester) }), {
            color: 'attention',
            weight: 'bolder',
          }),
        ]),
      ]),
];
