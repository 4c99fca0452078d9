import type { FaultName } from '../../page/protocol.js';
import type { FaultRule } from '../../simulator/faults.js';

/** What each switch of the page makes go wrong until it is switched off. */
export const FAULT_RULES: Readonly<Record<FaultName, FaultRule>> = {
  throttled: { on: { path: /^\/teams\/v3\/./ }, then: { status: 429, retryAfter: 5 } },
  down: { on: { path: /^\/teams\// }, then: { status: 503 } },
  noConsent: {
    on: { path: /^\/graph\// },
    then: {
      status: 403,
      body: {
        error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges to complete the operation.' },
      },
    },
  },
};
