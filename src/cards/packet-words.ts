import type { Needed } from '../domain/packet/packet.js';
import type { Asked } from '../domain/packet/said-so.js';
import type { Platform } from '../domain/support-plan.js';

/** What Microsoft asks, by the name under which it stands in the packet. English alone: so it has to be filed. */
export const ASKED_NAMES: { readonly [A in Asked]: string } = {
  sinceWhen: 'Since when, and did it ever work',
  shownWhere: 'Where the error is shown',
  howManyDevices: 'How many devices, all or some',
  expected: 'Expected behaviour',
  portalVersion: 'Company Portal version, and whether it is the latest',
  appVersion: 'Version of the app; MAM with or without enrolment',
  licence: 'Intune licence assigned',
  incidentId: 'Incident ID of uploaded logs',
};

const ADMIN_CENTER = 'Intune admin center';

/** What is missing, and where it is to be had. */
export const NEEDED_WORDS: { readonly [N in Exclude<Needed, 'incidentId'>]: readonly [name: string, where: string] } = {
  sinceWhen: [ASKED_NAMES.sinceWhen, 'ask the requester'],
  shownWhere: [ASKED_NAMES.shownWhere, 'ask the requester'],
  howManyDevices: [ASKED_NAMES.howManyDevices, 'ask the requester'],
  expected: [ASKED_NAMES.expected, 'ask the requester what they wanted to do and what should have happened'],
  portalVersion: [
    ASKED_NAMES.portalVersion,
    'ask the requester: it stands in the settings or “About” of Company Portal',
  ],
  appVersion: [ASKED_NAMES.appVersion, `ask the requester for the version; the rest: ${ADMIN_CENTER} > Apps`],
  licence: [ASKED_NAMES.licence, `${ADMIN_CENTER} > Troubleshooting + support > Troubleshoot > the user`],
  tenantName: ['Tenant name (x.onmicrosoft.com)', `${ADMIN_CENTER} > Tenant administration > Tenant status`],
  mdmAuthority: ['MDM authority', `${ADMIN_CENTER} > Tenant administration > Tenant status`],
  exactError: ['Exact error text and code', 'ask the requester for a screenshot'],
  howManyUsers: ['How many users, all or some', 'ask the requester; set the impact on the ticket’s card'],
  steps: ['Which documented steps were followed', 'whoever worked on it: the articles by their titles or addresses'],
  principalName: ['User principal name of the user', `${ADMIN_CENTER} > Users`],
  device: [
    'Device: name, model, system, serial number, Intune device ID, Entra device ID, way of enrolment',
    `${ADMIN_CENTER} > Devices > All devices > the device > Hardware`,
  ],
  whichDevice: ['Which of the devices above it is', 'ask the requester'],
  enrolmentWay: ['Way of enrolment (BYOD, or automated with a profile)', `${ADMIN_CENTER} > Devices > Enrollment`],
  correlationId: [
    'Correlation ID of an enrolment failure',
    `${ADMIN_CENTER} > Devices > Monitor > Enrollment failures (not every failure is there)`,
  ],
  screenshots: ['Screenshots; on Windows also a steps recording', 'ask the requester'],
  updates: ['Whether the latest Windows updates are installed', 'ask the requester: Settings > Windows Update'],
  win32Diagnostics: [
    'Collected diagnostics, for a Win32 app',
    `${ADMIN_CENTER} > Troubleshooting + support > Troubleshoot > the user > the app > Collect diagnostics (15 to 20 minutes)`,
  ],
  autopilotFile: [
    'Autopilot: the device’s CSV and its cab log',
    'on the device: mdmdiagnosticstool.exe -area Autopilot -cab FILE (with TPM trouble: Autopilot;TPM)',
  ],
  proofOfOwnership: [
    'Original proof of ownership (PDF with serial number and company name; no screenshots)',
    'purchasing, or the reseller',
  ],
  accessOutput: [
    'Output of Get-MobileDeviceStatistics and Get-CASMailbox, where mail is blocked',
    'Exchange Online PowerShell',
  ],
  otherMaker: [
    'Answer of the other maker, where their product stands in between (VPN, certificate authority, mail app)',
    'their support: Microsoft wants them asked first',
  ],
  contact: [
    'Contact: name, phone, mail, preferred way, time for a call back; severity where the contract has one (Premier, Unified)',
    'whoever files it',
  ],
};

/** How somebody sends the logs that get an incident ID. */
export const LOGS: { readonly [P in Platform]: string } = {
  ios: 'on the device: Company Portal > Report below the error, or More > Get Help, or shake > Send Diagnostic Report',
  android: 'on the device: Company Portal > Help > Email Support > Send Email & Upload Logs; the ID is in the subject',
  windows:
    'on the device: Settings > Accounts > Access work or school > Export your management log files; attach C:\\Users\\Public\\Documents\\MDMDiagnostics',
  macos: 'on the Mac: Company Portal > Help > Send Diagnostic Report',
  linux: 'ask the requester for the logs of the Intune app',
  unknown: 'the requester sends the logs from Company Portal (Help, Get Help or Report), which shows an incident ID',
};

/** How it is filed; the desk files nothing. */
export const HOW_TO_FILE = [
  'Intune admin center (intune.microsoft.com) > Troubleshooting + support > Help and support > the tile of the product > describe it > Contact support, which appears after the keywords. Run the diagnostics that are offered first.',
  'The account needs an Entra role that contains microsoft.office365.supportTickets; guests cannot. Online support is in English and Japanese.',
];
