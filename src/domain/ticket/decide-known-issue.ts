import { issueIdOf } from '../known-issues/issue-of-ticket.js';
import { check } from './check.js';
import type { Decide } from './decide.js';
import { happened, named, refuse } from './decision.js';

/** Proposes the solution as a known issue; whether it becomes one is for the top tier to say. */
export const proposeKnownIssue: Decide<'ProposeKnownIssue'> = ({ ticket, given, plan, now }) => {
  const refused = check(ticket, 'ticket.makeKnown', given, plan);
  if (refused !== null) return refuse(refused);
  return happened({ type: 'KnownIssueProposed', at: now, by: named(given.by), issue: issueIdOf(ticket) });
};
