import { MINUTE, SECOND, type Instant } from '../../domain/instant.js';
import type { Desk } from '../desk.js';

/** Real time. What a process that was killed had taken is taken by another after this. */
export const LEASE = 15 * SECOND;
const RENEWED_EVERY = 5 * SECOND;
/** Where real time leaps from one wait to the next nothing can be renewed in time: of what is sent meanwhile. */
export const LEASE_IN_LEAPS = 30 * MINUTE;

/** Until when what is claimed now is kept from others. */
export const leaseUntil = ({ realNow, lease = LEASE }: Pick<Desk, 'realNow' | 'lease'>): Instant => realNow() + lease;

/** Does what was claimed for one lease, and renews it for as long as that takes: what waits for Microsoft may take longer. */
export const whileLeased = async <T>(
  desk: Pick<Desk, 'every' | 'realNow' | 'log' | 'lease'>,
  renew: (until: Instant) => Promise<void>,
  work: () => Promise<T>,
): Promise<T> => {
  const stop = desk.every(RENEWED_EVERY, () => {
    // Once lost, somebody else may do it as well: that is what doubts are counted for.
    renew(leaseUntil(desk)).catch((error: unknown) => desk.log.warn({ error }, 'leases not renewed'));
  });
  try {
    return await work();
  } finally {
    stop();
  }
};
