import type { Due, Outcome, Store, Tables } from '../../ports/store.js';
import { asksForRerun } from './database-errors.js';
import { LaneTable } from './lane-table.js';
import { checkMigrated } from './migrate.js';
import { insideTransaction, notInsideTransaction } from './one-connection.js';
import { SqlTables } from './sql-tables.js';
import type { Db } from './tables.js';
import { whatIsDue } from './what-is-due.js';

/** How often one `write` is run at most. */
const RUNS = 5;

/** All tables over one database, with transactions. */
export class PostgresStore extends SqlTables implements Store {
  readonly lanes: LaneTable;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly db: Db,
    private readonly release: () => Promise<void>,
    private readonly afterCommit: () => Promise<void> = () => Promise.resolve(),
  ) {
    super(db.withPlugin(notInsideTransaction));
    this.lanes = new LaneTable(db);
  }

  async write<T>(work: (tables: Tables) => Promise<Outcome<T>>): Promise<T> {
    for (let run = 1; ; run += 1) {
      try {
        return await this.transaction(work);
      } catch (error) {
        if (run === RUNS || !asksForRerun(error)) throw error;
      }
    }
  }

  private async transaction<T>(work: (tables: Tables) => Promise<Outcome<T>>): Promise<T> {
    const transaction = await this.db.startTransaction().setIsolationLevel('read committed').execute();
    try {
      const outcome = await insideTransaction(() => work(new SqlTables(transaction)));
      if ('keep' in outcome) {
        await transaction.commit().execute();
        // It is committed: whatever becomes of the upkeep, the caller must not take it for failed.
        await this.afterCommit().catch(() => undefined);
        return outcome.keep;
      }
      await transaction.rollback().execute();
      return outcome.drop;
    } catch (error) {
      // What the work threw is what matters: a rollback that fails as well leaves a connection that is dropped.
      if (!transaction.isCommitted && !transaction.isRolledBack)
        await transaction
          .rollback()
          .execute()
          .catch(() => undefined);
      throw error;
    }
  }

  whatIsDue(...asked: Parameters<Store['whatIsDue']>): Promise<Due> {
    return whatIsDue(this.db, ...asked);
  }

  check(): Promise<void> {
    return checkMigrated(this.db);
  }

  close(): Promise<void> {
    this.closing ??= this.release();
    return this.closing;
  }
}
