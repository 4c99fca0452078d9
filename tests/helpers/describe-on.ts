import { describe } from '@jest/globals';
import { TEST_DATABASE_URL } from './database.js';
import type { DatabaseKind } from './database.js';

/** A suite for one kind of database; on PostgreSQL it is skipped by name where there is none. */
export const describeOn = (kind: DatabaseKind, title: string, suite: () => void): void => {
  if (kind === 'PostgreSQL' && TEST_DATABASE_URL === '')
    describe.skip(`${title} on PostgreSQL: set TEST_DATABASE_URL`, suite);
  else describe(`${title} on ${kind === 'embedded' ? 'the embedded database' : kind}`, suite);
};

/** The same suite on both. */
export const describeOnBoth = (title: string, suite: (kind: DatabaseKind) => void): void => {
  for (const kind of ['embedded', 'PostgreSQL'] as const) describeOn(kind, title, () => suite(kind));
};
