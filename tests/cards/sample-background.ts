import type { Background } from '../../src/domain/background/background.js';
import type { Device } from '../../src/domain/background/device.js';
import { FAILURE_CATEGORIES } from '../../src/domain/background/enrolment-failure.js';
import { DAY, HOUR, type Instant } from '../../src/domain/instant.js';

const device = (said: string, at: Instant): Device => ({
  id: said,
  name: said,
  system: 'iOS',
  version: said,
  model: said,
  manufacturer: said,
  serialNumber: said,
  owner: 'company',
  enrolment: said,
  enrolmentProfile: said,
  enrolledAt: at - DAY,
  syncedAt: at - 3 * DAY,
  compliance: 'noncompliant',
  graceUntil: at,
  management: said,
  agent: said,
  registration: said,
  inEntra: true,
  entraDeviceId: said,
  encrypted: false,
  supervised: true,
  jailBroken: 'True',
  category: said,
});

/** So much of everything; what anybody could have named says the same everywhere. */
export const sampleBackground = (said: string, at: Instant, n = 1): Background => ({
  askedAt: at,
  devices: { told: Array.from({ length: n }, () => device(said, at)), missing: 'tooMany' },
  failures: {
    told: FAILURE_CATEGORIES.slice(0, n).map((category) => ({
      ...{ at: at - HOUR, category, reason: said, system: said, version: said },
      ...{ enrolment: said, correlationId: said, entraDeviceId: said },
    })),
    missing: null,
  },
  issues: {
    told: Array.from({ length: n }, (_, index) => ({
      ...{ id: `IT${index}`, title: `Enrollment on iOS: ${said}`, impact: said },
      ...{ classification: said, status: said, startedAt: at },
    })),
    missing: 'forbidden',
  },
});
