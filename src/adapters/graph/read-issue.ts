import { z } from 'zod';
import type { IntuneIssue } from '../../domain/background/intune-issue.js';
import { perhapsFlag, perhapsText, perhapsTime } from './fields.js';

const LONGEST = 300;

const issue = z.looseObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  title: z.string().min(1),
  service: z.string(),
  classification: perhapsText,
  status: perhapsText,
  isResolved: perhapsFlag,
  impactDescription: z.string().nullish(),
  startDateTime: perhapsTime,
});

export const ISSUE_FIELDS: readonly string[] = Object.keys(issue.shape);

/** Some of Microsoft's samples print these with a capital. */
const OVER = ['servicerestored', 'postincidentreviewpublished', 'falsepositive', 'resolved', 'resolvedexternal'];

/** An issue of Intune that is not over; null for anything else. */
export const readIssue = (told: unknown): IntuneIssue | null => {
  const { data } = issue.safeParse(told);
  // How Microsoft writes the service's name is published nowhere.
  if (data === undefined || !/intune/i.test(data.service) || data.isResolved === true) return null;
  if (OVER.includes(data.status?.toLowerCase() ?? '')) return null;
  return {
    id: data.id,
    title: data.title.slice(0, LONGEST),
    impact: data.impactDescription?.slice(0, LONGEST) ?? null,
    classification: data.classification,
    status: data.status,
    startedAt: data.startDateTime,
  };
};
