import type { Instant } from '../instant.js';
import type { Person } from '../people.js';
import type { TierNumber } from '../support-plan.js';

/** Somebody who is on call for a while whatever the rota says, as agreed in the chat. */
export interface Override {
  readonly tier: TierNumber;
  readonly person: Person;
  readonly from: Instant;
  /** Null: until it is taken back. */
  readonly until: Instant | null;
  readonly by: Person;
}
