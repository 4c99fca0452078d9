import type { TokenCredential } from '@azure/identity';
import type { CallId } from '../../ports/calls.js';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { Cloud } from '../../ports/microsoft.js';
import { makeGraphClient } from './graph-client.js';
import { failureOf } from './graph-failure.js';

/** Tells whoever calls the bot that it takes no calls; needs no app role. A call that is over already is no error. */
export const makeRejectCall = (of: {
  cloud: Cloud;
  credential: TokenCredential;
  timeLimit?: number;
}): ((call: CallId) => Promise<void>) => {
  const client = makeGraphClient(of);
  return async (call) => {
    try {
      await client.api(`/communications/calls/${encodeURIComponent(call)}/reject`).post({ reason: 'forbidden' });
    } catch (error) {
      const failure = failureOf(error, { repeatable: true });
      if (!(failure instanceof DeliveryError && failure.reason === 'gone')) throw failure;
    }
  };
};
