import { z } from 'zod';
import type { Device } from '../../domain/background/device.js';
import type { PersonId } from '../../domain/people.js';
import { perhapsFlag, perhapsText, perhapsTime } from './fields.js';
import { identifier } from './identifier.js';

const device = z.looseObject({
  id: z.string().min(1),
  userId: z.string(),
  deviceName: perhapsText,
  operatingSystem: perhapsText,
  osVersion: perhapsText,
  model: perhapsText,
  manufacturer: perhapsText,
  serialNumber: perhapsText,
  managedDeviceOwnerType: perhapsText,
  deviceEnrollmentType: perhapsText,
  enrollmentProfileName: perhapsText,
  enrolledDateTime: perhapsTime,
  lastSyncDateTime: perhapsTime,
  complianceState: perhapsText,
  complianceGracePeriodExpirationDateTime: perhapsTime,
  managementState: perhapsText,
  managementAgent: perhapsText,
  deviceRegistrationState: perhapsText,
  azureADRegistered: perhapsFlag,
  azureADDeviceId: perhapsText,
  isEncrypted: perhapsFlag,
  isSupervised: perhapsFlag,
  jailBroken: perhapsText,
  deviceCategoryDisplayName: perhapsText,
});

/** All that is asked for: no phone number, no IMEI, no hardware address, no bypass code. */
export const DEVICE_FIELDS: readonly string[] = Object.keys(device.shape);

/** A device of that person; null for anything else. */
export const readDevice = (told: unknown, owner: PersonId): Device | null => {
  const { data } = device.safeParse(told);
  if (data === undefined || identifier(data.userId) !== owner) return null;
  return {
    id: data.id,
    name: data.deviceName,
    system: data.operatingSystem,
    version: data.osVersion,
    model: data.model,
    manufacturer: data.manufacturer,
    serialNumber: data.serialNumber,
    owner: data.managedDeviceOwnerType,
    enrolment: data.deviceEnrollmentType,
    enrolmentProfile: data.enrollmentProfileName,
    enrolledAt: data.enrolledDateTime,
    syncedAt: data.lastSyncDateTime,
    compliance: data.complianceState,
    graceUntil: data.complianceGracePeriodExpirationDateTime,
    management: data.managementState,
    agent: data.managementAgent,
    registration: data.deviceRegistrationState,
    inEntra: data.azureADRegistered,
    entraDeviceId: data.azureADDeviceId,
    encrypted: data.isEncrypted,
    supervised: data.isSupervised,
    jailBroken: data.jailBroken,
    category: data.deviceCategoryDisplayName,
  };
};
