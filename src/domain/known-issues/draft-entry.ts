import { makeTitle } from '../intake/title.js';
import type { Ticket } from '../ticket/ticket.js';
import { issueIdOf } from './issue-of-ticket.js';
import type { KnownIssue } from './known-issue.js';

/** What staff wrote of a solution; words that were erased are empty. */
export interface SolutionWords {
  readonly rootCause: string;
  readonly fix: string;
  readonly userSteps: string;
}

const NUMBERED = /^\s*(?:[-*•·–]|\(?\d{1,2}[.):、]|[（(]\d{1,2}[）)])\s*/;

/** One step a line, without the numbers and bullets that people put before them. */
export const readSteps = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(NUMBERED, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/**
 * A known issue made of what staff found out. Nothing that the requester wrote is in it, so nothing personal comes along
 * by default; how people describe the problem, whoever approves it adds.
 *
 * @param today the local day, `YYYY-MM-DD`
 */
export const draftEntry = (ticket: Ticket, { rootCause, fix, userSteps }: SolutionWords, today: string): KnownIssue => {
  const { platform, category, errorCodes } = ticket.subject;
  return {
    id: issueIdOf(ticket),
    title: makeTitle(rootCause),
    platforms: platform === 'unknown' ? [] : [platform],
    category,
    codes: [...new Set(errorCodes)],
    symptoms: readSteps(rootCause),
    userSteps: readSteps(userSteps),
    staffSteps: readSteps(fix),
    tier: ticket.solution?.tier ?? ticket.tier,
    reviewed: today,
    sources: [],
    translations: {},
  };
};
