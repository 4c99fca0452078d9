import type { Instant } from '../instant.js';
import type { TierNumber } from '../support-plan.js';

/** Every category that Intune gives to an enrolment that failed, in the order of Microsoft's own numbers. */
export const FAILURE_CATEGORIES = [
  'unknown',
  'authentication',
  'authorization',
  'accountValidation',
  'userValidation',
  'deviceNotSupported',
  'inMaintenance',
  'badRequest',
  'featureNotSupported',
  'enrollmentRestrictionsEnforced',
  'clientDisconnected',
  'userAbandonment',
] as const;
export type FailureCategory = (typeof FAILURE_CATEGORIES)[number];

/** An enrolment that Intune saw fail. */
export interface EnrolmentFailure {
  readonly at: Instant;
  readonly category: FailureCategory;
  /** Intune's own word for it, such as `DeviceCapReached`. */
  readonly reason: string | null;
  readonly system: string | null;
  readonly version: string | null;
  readonly enrolment: string | null;
  /** What Microsoft Support asks for. */
  readonly correlationId: string | null;
  readonly entraDeviceId: string | null;
}

/** Which tier can do something about it first; what each means stands in the catalogues. */
export const FAILURE_TIERS: { readonly [C in FailureCategory]: TierNumber } = {
  unknown: 1,
  authentication: 1,
  authorization: 2,
  accountValidation: 2,
  userValidation: 2,
  deviceNotSupported: 1,
  inMaintenance: 3,
  badRequest: 3,
  featureNotSupported: 3,
  enrollmentRestrictionsEnforced: 2,
  clientDisconnected: 1,
  userAbandonment: 1,
};

/** By name in any case, or by number; what is new is `unknown`. */
export const readFailureCategory = (told: string | number | null): FailureCategory =>
  typeof told === 'number'
    ? (FAILURE_CATEGORIES[told] ?? 'unknown')
    : (FAILURE_CATEGORIES.find((one) => one.toLowerCase() === told?.toLowerCase()) ?? 'unknown');
