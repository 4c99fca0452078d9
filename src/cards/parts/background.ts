import {
  ROLE_OF,
  likelyIssue,
  type Background,
  type BackgroundPart,
  type Missing,
} from '../../domain/background/background.js';
import { inOrder, odditiesOf, type Device } from '../../domain/background/device.js';
import { FAILURE_TIERS, type EnrolmentFailure } from '../../domain/background/enrolment-failure.js';
import type { IntuneIssue } from '../../domain/background/intune-issue.js';
import { fitsTicket } from '../../domain/background/intune-issue.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine } from '../text.js';
import { label, labelled, paragraph, run, section, words } from './lettering.js';

const DEVICES = 3;
const FAILURES = 3;
const ISSUES = 3;
const NAME = 60;
const DETAILS = 'background-details';

/** Where the card is full, what lies back is cut first. */
const cut = (sheet: Sheet, text: string, max: number): string => oneLine(text, Math.min(max, 20 + sheet.room.past));

const joined = (sheet: Sheet, parts: readonly (string | null)[]): string =>
  cut(sheet, parts.filter((part) => part !== null && part !== '').join(' · '), 160);

const spoken = (value: boolean | null): string | null => (value === null ? null : String(value));

const headline = (sheet: Sheet, { name, system, version, model }: Device): Element =>
  paragraph(
    [
      run(cut(sheet, name ?? sheet.say('device.nameless'), NAME), { weight: 'bolder' }),
      run(`  ${joined(sheet, [joined(sheet, [system, version]).replace(' · ', ' '), model])}`, { isSubtle: true }),
    ],
    'medium',
  );

const state = (sheet: Sheet, device: Device, background: Background): Element => {
  const odd = odditiesOf(device, background.askedAt);
  const seen =
    device.syncedAt === null
      ? sheet.say('device.neverSynced')
      : sheet.say('device.synced', { time: sheet.time(device.syncedAt) });
  const said = odd.map((one) => sheet.say(`odd.${one}`));
  return paragraph(
    [
      run(said.length === 0 ? sheet.say('device.fine') : said.join(' · '), {
        color: said.length === 0 ? 'good' : 'attention',
        weight: 'bolder',
      }),
      run(`  ${seen}`, { isSubtle: true }),
    ],
    'none',
  );
};

/** The rest of Microsoft's "show first" list, in Intune's own words, as its portal has them. */
const details = (sheet: Sheet, device: Device): readonly Element[] => {
  const at = (time: number | null): string | null => (time === null ? null : sheet.time(time));
  const rows: readonly (readonly [string, string | null])[] = [
    ['owner', joined(sheet, [device.owner, device.category])],
    ['maker', joined(sheet, [device.manufacturer, device.model, device.serialNumber])],
    ['enrolment', joined(sheet, [device.enrolment, device.enrolmentProfile, at(device.enrolledAt)])],
    ['compliance', joined(sheet, [device.compliance, at(device.graceUntil)])],
    ['management', joined(sheet, [device.management, device.agent, device.registration])],
    ['entra', joined(sheet, [spoken(device.inEntra), device.entraDeviceId])],
    [
      'security',
      joined(sheet, [
        device.encrypted === null ? null : `encrypted: ${spoken(device.encrypted)}`,
        device.supervised === null ? null : `supervised: ${spoken(device.supervised)}`,
        device.jailBroken === null ? null : `jailBroken: ${device.jailBroken}`,
      ]),
    ],
  ];
  return [
    paragraph([run(cut(sheet, device.name ?? sheet.say('device.nameless'), NAME), { weight: 'bolder' })], 'medium'),
    ...rows.flatMap(([key, value]) =>
      labelled(sheet, sheet.say(`device.${key as 'owner'}`), value === '' ? null : value, 'none'),
    ),
  ];
};

const gap = (sheet: Sheet, part: BackgroundPart, missing: Missing | null): readonly Element[] =>
  missing === null
    ? []
    : [
        words(
          sheet.say('background.missing', {
            what: sheet.say(`background.${part}`),
            why: sheet.say(`missing.${missing}`, { role: ROLE_OF[part] }),
          }),
          { isSubtle: true },
        ),
      ];

const deviceLines = (sheet: Sheet, ticket: Ticket, background: Background): readonly Element[] => {
  if (background.devices === null) return [];
  const { told, missing } = background.devices;
  const shown = inOrder(told, ticket.subject.platform).slice(0, Math.min(DEVICES, sheet.room.visits));
  const more = told.length - shown.length;
  return [
    ...(told.length === 0 && missing === null ? [words(sheet.say('device.none'))] : []),
    ...shown.flatMap((device) => [headline(sheet, device), state(sheet, device, background)]),
    ...(more === 0 ? [] : [words(sheet.say('device.more', { n: more }), { isSubtle: true })]),
    ...gap(sheet, 'devices', missing),
  ];
};

const failureLine = (sheet: Sheet, failure: EnrolmentFailure): readonly Element[] => [
  paragraph(
    [
      run(sheet.say('failure.title', { time: sheet.time(failure.at) }), { weight: 'bolder' }),
      run(`  ${joined(sheet, [failure.category, failure.reason, joined(sheet, [failure.system, failure.version])])}`, {
        isSubtle: true,
      }),
    ],
    'medium',
  ),
  words(sheet.say(`failure.${failure.category}`, { tier: FAILURE_TIERS[failure.category] }), {}, 'none'),
];

const failureLines = (sheet: Sheet, { failures }: Background): readonly Element[] =>
  failures === null
    ? []
    : [
        ...failures.told.slice(0, Math.min(FAILURES, sheet.room.visits)).flatMap((one) => failureLine(sheet, one)),
        ...gap(sheet, 'failures', failures.missing),
      ];

const issueLine = (sheet: Sheet, ticket: Ticket, issue: IntuneIssue): Element =>
  paragraph(
    [
      run(sheet.say('issue.reports', { title: cut(sheet, issue.title, 200), id: issue.id }), {
        weight: fitsTicket(issue, ticket.subject) ? 'bolder' : 'default',
      }),
      run(`  ${joined(sheet, [issue.status, issue.startedAt === null ? null : sheet.time(issue.startedAt)])}`, {
        isSubtle: true,
      }),
    ],
    'medium',
  );

const issueLines = (sheet: Sheet, ticket: Ticket, { issues }: Background): readonly Element[] => {
  if (issues === null) return [];
  const fit = (issue: IntuneIssue): number => (fitsTicket(issue, ticket.subject) ? 0 : 1);
  const shown = [...issues.told].sort((a, b) => fit(a) - fit(b)).slice(0, Math.min(ISSUES, sheet.room.visits));
  return [...shown.map((issue) => issueLine(sheet, ticket, issue)), ...gap(sheet, 'issues', issues.missing)];
};

const folded = (sheet: Sheet, ticket: Ticket, background: Background): readonly Element[] => {
  const shown = inOrder(background.devices?.told ?? [], ticket.subject.platform).slice(
    0,
    Math.min(DEVICES, sheet.room.visits),
  );
  if (shown.length === 0 || sheet.room.visits < 3) return [];
  return [
    {
      type: 'ActionSet',
      spacing: 'small',
      actions: [{ type: 'Action.ToggleVisibility', title: sheet.say('background.details'), targetElements: [DETAILS] }],
    },
    { type: 'Container', id: DETAILS, isVisible: false, items: shown.flatMap((device) => details(sheet, device)) },
  ];
};

/** What Microsoft's records say, for staff: short, the rest below a button, and why something is missing. */
export const backgroundOf = (sheet: Sheet, ticket: Ticket, background: Background | null): readonly Element[] => {
  if (background === null) return [];
  // On a card that is full to the brim there is room for the device alone.
  const lines =
    sheet.room.visits < 2
      ? deviceLines(sheet, ticket, background)
      : [
          ...deviceLines(sheet, ticket, background),
          ...failureLines(sheet, background),
          ...issueLines(sheet, ticket, background),
          ...folded(sheet, ticket, background),
        ];
  if (lines.length === 0) return [];
  return section([label(sheet.say('background.title', { time: sheet.time(background.askedAt) }), 'none'), ...lines]);
};

/** For the requester: one sentence, where Microsoft reports what they seem to have met. */
export const reportedIssue = (sheet: Sheet, ticket: Ticket, background: Background | null): readonly Element[] => {
  const issue = ticket.status === 'closed' ? null : likelyIssue(background, ticket.subject);
  return issue === null
    ? []
    : [words(sheet.say('issue.mine', { title: cut(sheet, issue.title, 200), id: issue.id }), {}, 'medium')];
};
