import type { Device } from '../domain/background/device.js';
import type { EnrolmentFailure } from '../domain/background/enrolment-failure.js';
import type { IntuneIssue } from '../domain/background/intune-issue.js';
import type { Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';

/** `whole` is false where there was more than is read. */
export interface Found<T> {
  readonly found: readonly T[];
  readonly whole: boolean;
}

/** Whose records are asked for; the principal name narrows the question down, the id decides. */
export interface Whose {
  readonly id: PersonId;
  readonly principalName: string | null;
}

/** What Intune and Microsoft know. Never anybody else's, whatever the far side answers. Throws {@link DeliveryError}. */
export interface BackgroundSource {
  devices(of: Whose): Promise<Found<Device>>;
  /** Since then, newest first. */
  enrolmentFailures(of: Whose, since: Instant): Promise<Found<EnrolmentFailure>>;
  /** Those of Intune that are not resolved. */
  serviceIssues(): Promise<Found<IntuneIssue>>;
}
