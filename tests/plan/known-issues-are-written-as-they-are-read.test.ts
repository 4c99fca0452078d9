import { expect, it } from '@jest/globals';
import { readKnownIssues } from '../../src/plan/known-issues/read-known-issues.js';
import { writeKnownIssues } from '../../src/plan/known-issues/write-known-issues.js';
import { shippedIssues } from '../helpers/known-issues.js';

it('what is exported is read as the same issues', () => {
  const issues = shippedIssues();
  expect(readKnownIssues(writeKnownIssues(issues), '2026-11-23')).toEqual({ issues, warnings: [] });
});
