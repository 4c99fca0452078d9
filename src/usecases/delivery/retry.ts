import { MINUTE, SECOND, type Duration, type Instant } from '../../domain/instant.js';
import type { DeliveryError } from '../../ports/delivery-error.js';
import type { Nowhere } from './find-place.js';

const LONGEST: Duration = 10 * MINUTE;
const AFTER_NOWHERE: Readonly<Record<Nowhere, Duration | null>> = {
  unbound: MINUTE,
  channelNotMet: MINUTE,
  channelGone: MINUTE,
  unreachable: null,
  neverMet: null,
};

/** When to look again for a place that is not there; null: not until something changes. */
export const afterNowhere = (nowhere: Nowhere, now: Instant): Instant | null => {
  const wait = AFTER_NOWHERE[nowhere];
  return wait === null ? null : now + wait;
};

/** When to try again what Teams did not do; null: it never will, or not before the person comes back. */
export const afterError = (
  error: DeliveryError,
  { attempts, address }: { readonly attempts: number; readonly address: { readonly to: string } },
  now: Instant,
): Instant | null => {
  // From a team the app may have been taken by mistake, and nobody there would tell us when it is back.
  if (error.reason === 'blocked' && address.to === 'person') return null;
  if (error.reason === 'refused') return null;
  if (error.retryAfter !== null) return now + error.retryAfter;
  return now + Math.min(LONGEST, SECOND * 2 ** Math.min(attempts - 1, 10));
};
