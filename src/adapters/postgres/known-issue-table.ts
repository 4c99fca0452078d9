import { sql } from 'kysely';
import type { IssueCount } from '../../domain/known-issues/issue-count.js';
import type { KnownIssue } from '../../domain/known-issues/known-issue.js';
import type { Proposal } from '../../domain/known-issues/proposal.js';
import type { KnownIssueStore } from '../../ports/known-issue-store.js';
import { toJson } from './json.js';
import type { Db } from './tables.js';

/** Known issues that came out of tickets, and the counts of all. */
export class KnownIssueTable implements KnownIssueStore {
  constructor(private readonly db: Db) {}

  async save(proposal: Proposal): Promise<void> {
    const { version, state, at, entry } = proposal;
    const columns = { version, state, at, proposal: toJson(proposal) };
    await this.db
      .insertInto('known_issue')
      .values({ id: entry.id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  }

  async find(id: string): Promise<Proposal | undefined> {
    const row = await this.row(id).executeTakeFirst();
    return row?.proposal;
  }

  async lock(id: string): Promise<Proposal | undefined> {
    const row = await this.row(id).forUpdate().executeTakeFirst();
    return row?.proposal;
  }

  private row(id: string) {
    return this.db.selectFrom('known_issue').select('proposal').where('id', '=', id);
  }

  async approved(): Promise<readonly KnownIssue[]> {
    const rows = await this.db
      .selectFrom('known_issue')
      .select('proposal')
      .where('state', '=', 'approved')
      .orderBy('id')
      .execute();
    return rows.map(({ proposal }) => proposal.entry);
  }

  /** Versions only grow, and rows stay: whatever was committed meanwhile, in whichever order, the sum tells. */
  async stamp(): Promise<string> {
    const row = await this.db
      .selectFrom('known_issue')
      .select([sql<number>`count(*)::integer`.as('n'), sql<number>`coalesce(sum(version), 0)::integer`.as('versions')])
      .where('state', 'in', ['approved', 'withdrawn'])
      .executeTakeFirstOrThrow();
    return `${String(row.n)}:${String(row.versions)}`;
  }

  async waiting(limit: number): Promise<readonly Proposal[]> {
    const rows = await this.db
      .selectFrom('known_issue')
      .select('proposal')
      .where('state', '=', 'proposed')
      .orderBy('at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ proposal }) => proposal);
  }

  /** Always in the same order, so that two who count the same entries never wait for each other. */
  async count(changes: readonly IssueCount[]): Promise<void> {
    const sorted = [...changes].sort((one, other) => (one.issue < other.issue ? -1 : 1));
    for (const { issue, offered, solved, notSolved } of sorted)
      await this.db
        .insertInto('known_issue_count')
        .values({ issue, offered, solved, not_solved: notSolved })
        .onConflict((conflict) =>
          conflict.column('issue').doUpdateSet({
            offered: sql<number>`known_issue_count.offered + excluded.offered`,
            solved: sql<number>`known_issue_count.solved + excluded.solved`,
            not_solved: sql<number>`known_issue_count.not_solved + excluded.not_solved`,
          }),
        )
        .execute();
  }

  async counts(): Promise<readonly IssueCount[]> {
    return this.db
      .selectFrom('known_issue_count')
      .select(['issue', 'offered', 'solved', 'not_solved as notSolved'])
      .orderBy('issue')
      .execute();
  }
}
