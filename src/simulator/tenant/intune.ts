import type { JsonObject } from '../json.js';
import type { Ids } from './ids.js';
import type { User } from './user.js';

/** Years ago: what Graph prints for never. */
const NEVER = '0001-01-01T00:00:00Z';

/** What Intune keeps of one tenant, as Graph would print it. */
export class Intune {
  readonly devices: JsonObject[] = [];
  /** Enrolments that failed. */
  readonly failures: JsonObject[] = [];
  /** What Microsoft tells of its services, of Intune and of others, resolved or not. */
  readonly issues: JsonObject[] = [];

  constructor(
    private readonly ids: Ids,
    private readonly now: () => number,
  ) {}

  /** A managed device; what is not given is that of a company's Windows laptop in good health. */
  addDevice(owner: User, facts: JsonObject = {}): JsonObject {
    const number = this.devices.length + 1;
    const device = {
      id: this.ids.uuid(`device ${String(number)}`),
      userId: owner.objectId,
      userPrincipalName: owner.principalName,
      deviceName: `LT-${String(4470 + number)}`,
      managedDeviceOwnerType: 'company',
      enrolledDateTime: this.time(-30 * 24),
      lastSyncDateTime: this.time(-1),
      operatingSystem: 'Windows',
      osVersion: '10.0.26100.4061',
      complianceState: 'compliant',
      complianceGracePeriodExpirationDateTime: NEVER,
      managementState: 'managed',
      managementAgent: 'mdm',
      deviceEnrollmentType: 'windowsAutoEnrollment',
      enrollmentProfileName: null,
      azureADRegistered: true,
      azureADDeviceId: this.ids.uuid(`entra device ${String(number)}`),
      deviceRegistrationState: 'registered',
      isEncrypted: true,
      isSupervised: false,
      jailBroken: 'Unknown',
      deviceCategoryDisplayName: 'Unknown',
      model: 'Latitude 7450',
      manufacturer: 'Dell Inc.',
      serialNumber: `SN${String(100_000 + number)}`,
      imei: `35000000000${String(1000 + number)}`,
      meid: `A100000000${String(1000 + number)}`,
      iccid: `8988600000000000${String(1000 + number)}`,
      phoneNumber: `+88691200${String(1000 + number)}`,
      wiFiMacAddress: `00155D00${String(1000 + number)}`,
      ethernetMacAddress: `00155E00${String(1000 + number)}`,
      activationLockBypassCode: `BYPASS-${String(number)}`,
      ...facts,
    };
    this.devices.push(device);
    return device;
  }

  addFailure(who: User, facts: JsonObject = {}): JsonObject {
    const number = this.failures.length + 1;
    const failure = {
      '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent',
      id: this.ids.uuid(`failure ${String(number)}`),
      eventDateTime: this.time(-2),
      correlationId: this.ids.uuid(`correlation ${String(number)}`),
      managedDeviceIdentifier: null,
      operatingSystem: 'Windows',
      osVersion: '10.0.26100',
      userId: who.objectId,
      deviceId: null,
      enrollmentType: 'windowsAzureADJoin',
      failureCategory: 'enrollmentRestrictionsEnforced',
      failureReason: 'DeviceCapReached',
      ...facts,
    };
    this.failures.push(failure);
    return failure;
  }

  addIssue(facts: JsonObject = {}): JsonObject {
    const issue = {
      id: `IT${String(1_234_567 + this.issues.length)}`,
      title: 'Some users may be unable to enroll Windows devices',
      service: 'Microsoft Intune',
      feature: 'Device management',
      featureGroup: 'Microsoft Intune',
      classification: 'incident',
      origin: 'microsoft',
      status: 'serviceDegradation',
      isResolved: false,
      impactDescription: 'Users may be unable to enroll Windows devices.',
      startDateTime: this.time(-5),
      endDateTime: null,
      lastModifiedDateTime: this.time(-3),
      highImpact: null,
      details: [],
      posts: [],
      ...facts,
    };
    this.issues.push(issue);
    return issue;
  }

  private time(hours: number): string {
    return new Date(this.now() + hours * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  }
}
