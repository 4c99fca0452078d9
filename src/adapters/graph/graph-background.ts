import type { TokenCredential } from '@azure/identity';
import type { Instant } from '../../domain/instant.js';
import type { BackgroundSource, Found, Whose } from '../../ports/background-source.js';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { Cloud } from '../../ports/microsoft.js';
import { makeGraphClient } from './graph-client.js';
import { graphFailure } from './graph-failure.js';
import { readPages } from './pages.js';
import { DEVICE_FIELDS, readDevice } from './read-device.js';
import { ISSUE_FIELDS, readIssue } from './read-issue.js';
import { readFailure } from './read-failure.js';

const TIME_LIMIT = 8_000;
/** A filter that Graph leaves out of account brings the devices of everybody: it is not followed for ever. */
const MOST_PAGES = 5;
const MOST_FOUND = 20;

const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Devices and enrolment failures want the app role `DeviceManagementManagedDevices.Read.All`, service issues
 * `ServiceHealth.Read.All`. Filters are hints to Graph: what is not the person's is left out here once more.
 */
export const makeGraphBackground = (of: {
  cloud: Cloud;
  credential: TokenCredential;
  timeLimit?: number;
}): BackgroundSource => {
  const client = makeGraphClient({ ...of, timeLimit: of.timeLimit ?? TIME_LIMIT });
  const list = async <T>(path: string, role: string, read: (told: unknown) => T | null): Promise<Found<T>> => {
    try {
      const { items, whole } = await readPages(client, { path, graphUrl: of.cloud.graphUrl, mostPages: MOST_PAGES });
      const found = items.map(read).filter((one) => one !== null);
      return { found: found.slice(0, MOST_FOUND), whole: whole && found.length <= MOST_FOUND };
    } catch (error) {
      throw graphFailure(error, role);
    }
  };
  return {
    devices: async (whose) =>
      list(devicesPath(whose), 'DeviceManagementManagedDevices.Read.All', (told) => readDevice(told, whose.id)),
    enrolmentFailures: async (whose, since) => {
      refuseNobody(whose);
      const all = await list(failuresPath(since), 'DeviceManagementManagedDevices.Read.All', (told) =>
        readFailure(told, whose.id, since),
      );
      return { ...all, found: [...all.found].sort((a, b) => b.at - a.at) };
    },
    serviceIssues: () => list(ISSUES_PATH, 'ServiceHealth.Read.All', readIssue),
  };
};

const devicesPath = (whose: Whose): string => {
  refuseNobody(whose);
  const { id, principalName } = whose;
  // Filtering by principal name is what Microsoft shows; by user id it was seen to be left out of account.
  const filter = principalName === null || principalName === '' ? `userId eq ${quoted(id)}` : byName(principalName);
  return `/deviceManagement/managedDevices?$filter=${encodeURIComponent(filter)}&$select=${DEVICE_FIELDS.join(',')}&$top=100`;
};

const byName = (principalName: string): string => `userPrincipalName eq ${quoted(principalName)}`;

const failuresPath = (since: Instant): string => {
  const filter = `eventDateTime ge ${new Date(since).toISOString().replace(/\.\d+Z$/, 'Z')}`;
  return `/deviceManagement/troubleshootingEvents?$filter=${encodeURIComponent(filter)}&$top=200`;
};

const ISSUES_PATH = `/admin/serviceAnnouncement/issues?$filter=${encodeURIComponent(
  "service eq 'Microsoft Intune' and isResolved eq false",
)}&$select=${ISSUE_FIELDS.join(',')}`;

/** An empty key would find everybody's. */
const refuseNobody = ({ id }: Whose): void => {
  if (!OBJECT_ID.test(id))
    throw new DeliveryError('refused', { status: null, code: 'NoPerson', message: 'no object id to ask about' });
};
