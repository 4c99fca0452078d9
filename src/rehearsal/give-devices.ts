import type { Microsoft } from '../simulator/microsoft.js';
import type { JsonObject } from '../simulator/json.js';
import { noteOf } from './requesters.js';
import type { Scene } from './scene.js';

/** What Intune says of the device of each requester, beside what it says of a healthy laptop. */
const DEVICES: ReadonlyMap<string, JsonObject> = new Map([
  [
    'mia',
    {
      deviceName: 'Mia’s iPhone',
      operatingSystem: 'iOS',
      osVersion: '18.5',
      model: 'iPhone 15',
      manufacturer: 'Apple',
      deviceEnrollmentType: 'userEnrollment',
      managedDeviceOwnerType: 'personal',
      complianceState: 'noncompliant',
    },
  ],
  ['yijun', { deviceName: 'SURFACE-YIJUN', model: 'Surface Laptop', manufacturer: 'Microsoft Corporation' }],
  [
    'noor',
    {
      deviceName: 'Noor Pixel',
      operatingSystem: 'Android',
      osVersion: '15',
      model: 'Pixel 8',
      manufacturer: 'Google',
      deviceEnrollmentType: 'userEnrollment',
      managedDeviceOwnerType: 'personal',
    },
  ],
]);

/** Each requester of the scene has one device in the make-believe Intune, so that cards have facts to show. */
export const giveDevices = ({ intune }: Microsoft, { requesters }: Scene): void => {
  for (const person of requesters) {
    const facts = DEVICES.get(noteOf(person)?.key ?? '');
    if (facts !== undefined) intune.addDevice(person, facts);
  }
};
