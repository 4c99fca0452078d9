import type { Category } from '../support-plan.js';
import type { Needed, Packet } from './packet.js';
import type { Asked } from './said-so.js';

type Known = Omit<Packet, 'missing'>;

const ENROLLING: readonly Category[] = ['enrolment', 'autopilot', 'company-portal'];
const OF_APPS: readonly Category[] = ['app-deployment', 'email', 'company-portal'];
/** Where another maker's product usually stands in between. */
const IN_BETWEEN: readonly Category[] = ['certificates', 'wifi-vpn', 'email'];
/** Autopilot's ZtdDeviceAlreadyAssigned and ZtdDeviceAssignedToOtherTenant. */
const OWNERSHIP = /^(?:0x)?(?:806|808)$/i;

/** Asked of everybody. */
const always = ({ ticket, principalName, devices, pictures }: Known): readonly (readonly [Needed, boolean])[] => [
  // Neither is told to the desk.
  ['tenantName', principalName?.endsWith('.onmicrosoft.com') !== true],
  ['mdmAuthority', true],
  ['exactError', ticket.subject.errorCodes.length === 0],
  ['howManyUsers', ticket.subject.impact === null],
  ['steps', true],
  ['principalName', principalName === null],
  ['device', devices.length === 0],
  ['whichDevice', devices.length > 1],
  ['screenshots', pictures === 0],
  ['contact', true],
];

const ofItsKind = ({ ticket, devices, failures }: Known): readonly (readonly [Needed, boolean])[] => {
  const { category, platform, errorCodes } = ticket.subject;
  const enrolling = ENROLLING.includes(category);
  const autopilot = category === 'autopilot';
  const way = [...devices, ...failures].some(({ enrolment }) => enrolment !== null);
  return [
    ['enrolmentWay', enrolling && !way],
    ['correlationId', enrolling && !failures.some(({ correlationId }) => correlationId !== null)],
    ['updates', enrolling && platform === 'windows'],
    ['win32Diagnostics', category === 'app-deployment' && platform === 'windows'],
    ['autopilotFile', autopilot],
    ['proofOfOwnership', autopilot && errorCodes.some((code) => OWNERSHIP.test(code))],
    ['accessOutput', category === 'conditional-access'],
    ['otherMaker', IN_BETWEEN.includes(category)],
  ];
};

const wantedAnswers = (category: Category): readonly Asked[] => [
  'sinceWhen',
  'shownWhere',
  'howManyDevices',
  'expected',
  'portalVersion',
  'incidentId',
  ...(OF_APPS.includes(category) ? (['appVersion'] as const) : []),
  ...(ENROLLING.includes(category) || category === 'license' ? (['licence'] as const) : []),
];

/** By name, in the order in which one would go about it. */
export const stillNeeded = (known: Known): readonly Needed[] => {
  const told = known.answered.map(({ asked }) => asked);
  return [
    ...wantedAnswers(known.ticket.subject.category).filter((asked) => !told.includes(asked)),
    ...[...always(known), ...ofItsKind(known)].flatMap(([needed, isMissing]) => (isMissing ? [needed] : [])),
  ];
};
