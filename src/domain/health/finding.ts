/** What is looked at, in the order in which it is told; words under `health.check.<check>` and `health.why.<check>`. */
export const CHECKS = [
  'settings',
  'plan',
  'database',
  'clock',
  'identity',
  'permissions',
  'keys',
  'address',
  'calling',
  'meetings',
  'channels',
  'people',
  'onCall',
  'app',
] as const;
export type Check = (typeof CHECKS)[number];

/**
 * `error` something does not work · `warning` something works less well, or will not for long ·
 * `unseen` it cannot be seen from here, and the finding says where to look · `ok` nothing is wrong.
 */
export type Level = 'error' | 'warning' | 'unseen' | 'ok';

/** Everything that can be found; words under `health.<fault>.what` and `health.<fault>.mend`. */
export const FAULTS = {
  setting: ['settings', 'error'],
  noBot: ['settings', 'error'],
  planUnread: ['plan', 'error'],
  planWrong: ['plan', 'error'],
  planEdit: ['plan', 'warning'],
  databaseSilent: ['database', 'error'],
  databaseNewer: ['database', 'error'],
  folderHeld: ['database', 'error'],
  folderClosed: ['database', 'error'],
  folderRemote: ['database', 'warning'],
  clockOff: ['clock', 'error'],
  clockUnseen: ['clock', 'unseen'],
  loginSilent: ['identity', 'error'],
  tenantUnknown: ['identity', 'error'],
  appUnknown: ['identity', 'error'],
  secretWrong: ['identity', 'error'],
  secretExpired: ['identity', 'error'],
  tokenRefused: ['identity', 'error'],
  permissionsUnseen: ['permissions', 'unseen'],
  roleMissing: ['permissions', 'error'],
  roleUnused: ['permissions', 'warning'],
  graphSilent: ['permissions', 'error'],
  keysSilent: ['keys', 'error'],
  keysWrong: ['keys', 'error'],
  addressMissing: ['address', 'warning'],
  addressSilent: ['address', 'error'],
  addressOther: ['address', 'error'],
  addressOpen: ['address', 'error'],
  notReady: ['address', 'error'],
  callingOff: ['calling', 'error'],
  callRefused: ['calling', 'error'],
  callingUnseen: ['calling', 'unseen'],
  policyMissing: ['meetings', 'error'],
  meetingRefused: ['meetings', 'error'],
  meetingsUnseen: ['meetings', 'unseen'],
  channelUnbound: ['channels', 'error'],
  channelNotMet: ['channels', 'error'],
  channelGone: ['channels', 'error'],
  channelsUnseen: ['channels', 'unseen'],
  personUnknown: ['people', 'error'],
  rotaEmpty: ['onCall', 'error'],
  rotaHole: ['onCall', 'warning'],
  withoutApp: ['app', 'warning'],
} as const satisfies Readonly<Record<string, readonly [Check, Exclude<Level, 'ok'>]>>;
export type Fault = keyof typeof FAULTS;

export type FindingValues = Readonly<Record<string, string | number>>;

/** One thing that was looked at. Values are what the sentences name; a secret is never among them. */
export interface Finding {
  readonly check: Check;
  readonly level: Level;
  /** Null where nothing is wrong. */
  readonly fault: Fault | null;
  readonly values: FindingValues;
}

export const found = (fault: Fault, values: FindingValues = {}): Finding => {
  const [check, level] = FAULTS[fault];
  return { check, level, fault, values };
};

/** The faults of a check, or that there is none. */
export const orFine = (check: Check, faults: readonly Finding[]): readonly Finding[] =>
  faults.length > 0 ? faults : [{ check, level: 'ok', fault: null, values: {} }];

const SEVERITY: readonly Level[] = ['error', 'warning', 'unseen', 'ok'];

/** What has to be done first stands first; what is fine stands last. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  SEVERITY.flatMap((level) => findings.filter((one) => one.level === level));
