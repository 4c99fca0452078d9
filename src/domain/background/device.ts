import { DAY, type Instant } from '../instant.js';
import type { Platform } from '../support-plan.js';

/** A managed device as Intune has it. Texts are Intune's own words or anybody's; null where nothing is known. */
export interface Device {
  readonly id: string;
  readonly name: string | null;
  readonly system: string | null;
  readonly version: string | null;
  readonly model: string | null;
  readonly manufacturer: string | null;
  readonly serialNumber: string | null;
  /** `company`, `personal` or `unknown`. */
  readonly owner: string | null;
  readonly enrolment: string | null;
  readonly enrolmentProfile: string | null;
  readonly enrolledAt: Instant | null;
  readonly syncedAt: Instant | null;
  readonly compliance: string | null;
  readonly graceUntil: Instant | null;
  readonly management: string | null;
  readonly agent: string | null;
  readonly registration: string | null;
  readonly inEntra: boolean | null;
  readonly entraDeviceId: string | null;
  readonly encrypted: boolean | null;
  readonly supervised: boolean | null;
  readonly jailBroken: string | null;
  readonly category: string | null;
}

const SYSTEMS: readonly (readonly [Platform, RegExp])[] = [
  ['ios', /^(?:ios|ipados|iphone|ipad)/i],
  ['android', /^(?:android|aosp)/i],
  ['windows', /^windows/i],
  ['macos', /^mac/i],
  ['linux', /^(?:linux|ubuntu)/i],
];

/** The platform of a system as Intune names it. */
export const platformOf = (system: string | null): Platform =>
  SYSTEMS.find(([, names]) => names.test(system ?? ''))?.[0] ?? 'unknown';

/** What is worth a look at a device. */
export type Oddity = 'notCompliant' | 'inGrace' | 'notSynced' | 'notRegistered' | 'notManaged' | 'jailBroken';

const is = (value: string | null, ...names: readonly string[]): boolean => names.includes(value?.toLowerCase() ?? '');

/**
 * What Microsoft's troubleshooting page says to look at first: compliant, checked in within a day, registered, managed by
 * MDM. Nothing is odd that is not known.
 */
export const odditiesOf = (device: Device, now: Instant): readonly Oddity[] => {
  const { compliance, syncedAt, registration, agent, jailBroken } = device;
  return [
    ...(is(compliance, 'noncompliant', 'conflict', 'error') ? (['notCompliant'] as const) : []),
    ...(is(compliance, 'ingraceperiod') ? (['inGrace'] as const) : []),
    ...(syncedAt !== null && now - syncedAt > DAY ? (['notSynced'] as const) : []),
    ...(registration !== null && !is(registration, 'registered', 'unknown') ? (['notRegistered'] as const) : []),
    ...(agent !== null && !/mdm/i.test(agent) && !is(agent, 'unknown') ? (['notManaged'] as const) : []),
    ...(is(jailBroken, 'true') ? (['jailBroken'] as const) : []),
  ];
};

/** Those of the ticket's platform first, then whichever was there last. */
export const inOrder = (devices: readonly Device[], platform: Platform): readonly Device[] => {
  const fits = ({ system }: Device): number => (platformOf(system) === platform ? 0 : 1);
  return [...devices].sort((a, b) => fits(a) - fits(b) || (b.syncedAt ?? 0) - (a.syncedAt ?? 0));
};
