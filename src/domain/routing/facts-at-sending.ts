import type { Understanding } from '../intake/understand.js';
import type { Facts } from './facts.js';

/** What is known besides the words when a problem is sent. */
export interface Circumstances {
  readonly text: string;
  readonly department: string | null;
  readonly phase: Facts['phase'];
  /** Different people who reported the like in the last hour, this one included. */
  readonly similarRequesters: number;
}

/** The facts that routing decides on: no tier, no priority and nothing confirmed by staff exists yet. */
export const factsAtSending = (
  understood: Pick<Understanding, 'category' | 'platform' | 'errorCodes' | 'impact'>,
  { text, department, phase, similarRequesters }: Circumstances,
): Facts => ({
  ticket: {
    text,
    category: understood.category,
    platform: understood.platform,
    errorCodes: understood.errorCodes,
    impact: understood.impact,
    impactConfirmed: false,
    tier: null,
    priority: null,
    ageMinutes: 0,
  },
  requester: { department },
  phase,
  similar: { requesters: similarRequesters },
});
