import type * as Doctor from '../../src/cli/doctor/run-doctor.js';
import type { Finding } from '../../src/domain/health/finding.js';
import { readSettings } from '../../src/settings.js';
import { cloudSettings } from './cloud-settings.js';
import { fromOutside } from './outside.js';
import type { Story } from './story.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings with which the story's desk could be run on this machine. */
export const environmentOf = ({ microsoft, database, planFile, desk }: Story): Environment => ({
  ...cloudSettings(microsoft.cloud),
  ...database.settings,
  SUPPORT_PLAN: planFile,
  PUBLIC_URL: `http://127.0.0.1:${String(desk.port)}`,
});

/** What `tierline doctor` finds with these settings. */
export const findings = async (story: Story, environment: Environment): Promise<readonly Finding[]> => {
  const { runDoctor } = (await fromOutside(
    new URL('../../src/cli/doctor/run-doctor.ts', import.meta.url),
  )) as typeof Doctor;
  return runDoctor({ read: readSettings(environment), clock: story.clock, done: () => undefined });
};
