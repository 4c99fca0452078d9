import type { Device } from '../domain/background/device.js';
import type { EnrolmentFailure } from '../domain/background/enrolment-failure.js';
import type { Instant } from '../domain/instant.js';
import type { Needed, Packet, Quote } from '../domain/packet/packet.js';
import { bytes, CARD_LIMIT } from './fit-card.js';
import { ASKED_NAMES, HOW_TO_FILE, LOGS, NEEDED_WORDS } from './packet-words.js';
import { shownTitle } from './parts/heading.js';
import { say } from './say.js';
import { shownName } from './sheet.js';
import { escapeMarkdown, oneLine, plain } from './text.js';

/** How much of people's words there is room for; the latest level fits whatever was written. */
interface Room {
  readonly quote: number;
  readonly quotes: number;
}
const ROOMS: readonly Room[] = [
  { quote: 1_500, quotes: 12 },
  { quote: 600, quotes: 8 },
  { quote: 250, quotes: 6 },
  { quote: 80, quotes: 4 },
];
const DEVICES = 3;
const VALUE = 120;

/** Microsoft reads it anywhere: no local times. */
const utc = (at: Instant): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

type Value = string | boolean | null;
const joined = (pairs: readonly (readonly [name: string, value: Value])[]): string =>
  pairs
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name} ${oneLine(String(value), VALUE)}`.trim())
    .join('; ');

const quoted = ({ by, at, text }: Quote, room: Room): string =>
  `• ${shownName(by)}, ${utc(at)}: “${plain(text, { max: room.quote }).replace(/\n+/g, ' / ')}”`;

/** The first says what it is about, the last how it stands. */
const quotes = (all: readonly Quote[], room: Room): readonly string[] => {
  const left = all.length - room.quotes;
  if (left <= 0) return all.map((one) => quoted(one, room));
  const [first, ...rest] = all;
  return [
    ...(first === undefined ? [] : [quoted(first, room)]),
    `• (${String(left)} more in the ticket)`,
    ...rest.slice(left).map((one) => quoted(one, room)),
  ];
};

const device = (one: Device): string =>
  `• ${joined([
    ['', one.name],
    ['', one.manufacturer],
    ['', one.model],
    ['system', [one.system, one.version].filter((part) => part !== null).join(' ')],
    ['serial number', one.serialNumber],
    ['Intune device ID', one.id],
    ['Entra device ID', one.entraDeviceId],
    ['owner', one.owner],
    ['enrolment', one.enrolment],
    ['profile', one.enrolmentProfile],
    ['enrolled', one.enrolledAt === null ? null : utc(one.enrolledAt)],
    ['last check-in', one.syncedAt === null ? null : utc(one.syncedAt)],
    ['compliance', one.compliance],
    ['managed by', one.agent],
    ['registration', one.registration],
    ['encrypted', one.encrypted],
    ['supervised', one.supervised],
    ['jailbroken', one.jailBroken],
  ])}`;

const failure = (one: EnrolmentFailure): string =>
  `• ${joined([
    ['', utc(one.at)],
    ['category', one.category],
    ['reason', one.reason],
    ['system', [one.system, one.version].filter((part) => part !== null).join(' ')],
    ['enrolment', one.enrolment],
    ['correlation ID', one.correlationId],
    ['Entra device ID', one.entraDeviceId],
  ])}`;

const needed = (one: Needed, { ticket }: Packet): string => {
  const [name, where] =
    one === 'incidentId' ? [ASKED_NAMES.incidentId, LOGS[ticket.subject.platform]] : NEEDED_WORDS[one];
  return `• ${name}: ${where}`;
};

const about = ({ ticket, principalName, pictures }: Packet): readonly string[] => {
  const { subject, requester, impactConfirmed } = ticket;
  const codes = subject.errorCodes.map((code) => oneLine(code, 60)).join(', ');
  const users = subject.impact === null ? null : say('en', `impact.${subject.impact}`);
  return [
    `• Area: Microsoft Intune, ${say('en', `category.${subject.category}`)}; ${say('en', `platform.${subject.platform}`)}`,
    `• Title, as written: “${shownTitle(ticket)}”`,
    ...(codes === '' ? [] : [`• Error codes: ${codes}`]),
    `• User: ${shownName(requester)}${principalName === null ? '' : ` (${oneLine(principalName, VALUE)})`}`,
    ...(users === null ? [] : [`• Users affected: ${users}${impactConfirmed ? '' : ' (says the requester)'}`]),
    `• Reported: ${utc(ticket.sentAt)}`,
    ...(subject.device === null ? [] : [`• Device, as written: “${oneLine(subject.device, VALUE)}”`]),
    ...(pictures === 0 ? [] : [`• Screenshots: ${String(pictures)}, in the ticket’s thread; attach them`]),
  ];
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`**${title}**`, ...lines.map(escapeMarkdown)];

const write = (packet: Packet, room: Room): string =>
  [
    `**${packet.ticket.number}: draft for Microsoft Support. Nothing is filed; somebody has to.**`,
    ...section('What it is about', about(packet)),
    ...section('What the user observed (their own words)', quotes(packet.observed, room)),
    ...section(
      'Answers found in what was written (please check)',
      packet.answered.map(
        ({ asked, told }) => `• ${ASKED_NAMES[asked]}: “${oneLine(told.text, Math.min(200, room.quote))}”`,
      ),
    ),
    ...section('Devices of the user in Intune', packet.devices.slice(0, DEVICES).map(device)),
    ...section('Enrolment failures that Intune recorded', packet.failures.slice(0, DEVICES).map(failure)),
    ...section(
      'Open service issues that may fit',
      packet.issues.slice(0, DEVICES).map(({ id, title }) => `• ${oneLine(id, 20)}: ${oneLine(title, 200)}`),
    ),
    ...section('What was tried and found', quotes(packet.tried, room)),
    ...section(
      'Earlier cases',
      packet.earlier.slice(-DEVICES).map(({ caseNumber, answer }) =>
        joined([
          ['• case', caseNumber],
          ['answer', answer === null ? null : `“${oneLine(answer, VALUE - 2)}”`],
        ]),
      ),
    ),
    ...section(
      'MISSING',
      packet.missing.map((one) => needed(one, packet)),
    ),
    ...section(
      'How to file',
      [...HOW_TO_FILE, `Then record the case number on the card of ${packet.ticket.number}.`].map(
        (line) => `• ${line}`,
      ),
    ),
  ].join('\n');

/** The packet as one message that can be copied: English, people's own words as they are, cut to what Teams takes. */
export const packetText = (packet: Packet): string => {
  let text = '';
  for (const room of ROOMS) {
    text = write(packet, room);
    // Each line becomes a paragraph.
    if (bytes(text.replaceAll('\n', '\n\n')) <= CARD_LIMIT) break;
  }
  return text;
};
