import type { Instant } from '../domain/instant.js';
import type { Override } from '../domain/on-call/override.js';
import type { TierNumber } from '../domain/support-plan.js';

/** Who is on call by agreement, whatever the rota says. What is over stays on record. */
export interface OnCallStore {
  add(override: Override): Promise<void>;
  /** Back to the rota: whatever would hold in the tier at that time or later ends then. Tells how many did. */
  end(tier: TierNumber, at: Instant): Promise<number>;
  /** Those of all tiers that hold at that time, in the order in which they were added. */
  at(now: Instant): Promise<readonly Override[]>;
}
