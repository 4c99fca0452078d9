import type { Facts } from '../../src/domain/routing/facts.js';

interface Given {
  readonly ticket?: Partial<Facts['ticket']>;
  readonly requester?: Partial<Facts['requester']>;
  readonly phase?: Partial<Facts['phase']>;
  readonly similar?: Partial<Facts['similar']>;
}

/** The facts of a plain problem at sending, changed where a test says so. */
export const factsOf = (given: Given = {}): Facts => ({
  ticket: {
    text: 'Something is wrong with my phone',
    category: 'other',
    platform: 'unknown',
    errorCodes: [],
    impact: null,
    impactConfirmed: false,
    tier: null,
    priority: null,
    ageMinutes: 0,
    ...given.ticket,
  },
  requester: { department: null, ...given.requester },
  phase: { kind: null, name: null, day: null, ...given.phase },
  similar: { requesters: 1, ...given.similar },
});
