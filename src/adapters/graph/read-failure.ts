import { z } from 'zod';
import { readFailureCategory, type EnrolmentFailure } from '../../domain/background/enrolment-failure.js';
import type { Instant } from '../../domain/instant.js';
import type { PersonId } from '../../domain/people.js';
import { perhapsText, perhapsTime } from './fields.js';
import { identifier } from './identifier.js';

const event = z.looseObject({
  '@odata.type': z.string().nullish(),
  eventDateTime: perhapsTime,
  userId: z.string(),
  failureCategory: z.union([z.string(), z.number()]).nullish(),
  failureReason: perhapsText,
  operatingSystem: perhapsText,
  osVersion: perhapsText,
  enrollmentType: perhapsText,
  correlationId: perhapsText,
  deviceId: perhapsText,
});

/** An enrolment of that person that failed since then; null for anything else. */
export const readFailure = (told: unknown, person: PersonId, since: Instant): EnrolmentFailure | null => {
  const { data } = event.safeParse(told);
  if (data === undefined || identifier(data.userId) !== person) return null;
  if (data['@odata.type'] != null && !/enrollmentTroubleshootingEvent$/i.test(data['@odata.type'])) return null;
  const at = data.eventDateTime;
  if (at === null || at < since) return null;
  return {
    at,
    category: readFailureCategory(data.failureCategory ?? null),
    reason: data.failureReason,
    system: data.operatingSystem,
    version: data.osVersion,
    enrolment: data.enrollmentType,
    correlationId: data.correlationId,
    entraDeviceId: data.deviceId,
  };
};
