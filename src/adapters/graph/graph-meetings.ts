import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import type { Meetings } from '../../ports/calls.js';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { Cloud } from '../../ports/microsoft.js';
import { makeGraphClient } from './graph-client.js';
import { failureOf } from './graph-failure.js';

const meeting = z.looseObject({ joinWebUrl: z.url({ protocol: /^https$/ }) });

const LONGEST_SUBJECT = 250;

/**
 * Online meetings in somebody's name. Wants the app role `OnlineMeetings.ReadWrite.All` and, for the organizer, an
 * application access policy; without that Graph answers 403 `General`.
 */
export const makeGraphMeetings = (of: { cloud: Cloud; credential: TokenCredential; timeLimit?: number }): Meetings => {
  const client = makeGraphClient(of);
  return {
    createOrGet: async ({ organizer, key, subject }) => {
      const body = { externalId: key, subject: subject.slice(0, LONGEST_SUBJECT) };
      try {
        const path = `/users/${encodeURIComponent(organizer)}/onlineMeetings/createOrGet`;
        return { joinUrl: meeting.parse(await client.api(path).post(body)).joinWebUrl };
      } catch (error) {
        if (error instanceof z.ZodError) throw unreadable();
        // The same key gives the same meeting: it can be asked for again.
        throw failureOf(error, { repeatable: true });
      }
    },
  };
};

const unreadable = (): DeliveryError =>
  new DeliveryError('unavailable', { status: null, code: null, message: 'the answer has no address to join' });
