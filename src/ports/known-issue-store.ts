import type { IssueCount } from '../domain/known-issues/issue-count.js';
import type { KnownIssue } from '../domain/known-issues/known-issue.js';
import type { Proposal } from '../domain/known-issues/proposal.js';

/** Known issues that came out of tickets, and how useful all of them are, those of the file as well. */
export interface KnownIssueStore {
  save(proposal: Proposal): Promise<void>;
  find(id: string): Promise<Proposal | undefined>;
  /** As {@link find}, and nobody else can change it until the transaction ends. */
  lock(id: string): Promise<Proposal | undefined>;
  /** Those that are offered, by id. */
  approved(): Promise<readonly KnownIssue[]>;
  /** Another text as soon as {@link approved} gives something else. */
  stamp(): Promise<string>;
  /** Those that wait for an answer, oldest first. */
  waiting(limit: number): Promise<readonly Proposal[]>;
  /** Adds to the counts of these; an entry never counted begins at nothing. */
  count(changes: readonly IssueCount[]): Promise<void>;
  /** Of all that were ever offered, by id. */
  counts(): Promise<readonly IssueCount[]>;
}
