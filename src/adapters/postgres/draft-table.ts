import { sql } from 'kysely';
import type { Draft, DraftId } from '../../domain/intake/draft.js';
import type { Instant } from '../../domain/instant.js';
import type { PersonId } from '../../domain/people.js';
import type { DraftEndings, DraftStore } from '../../ports/draft-store.js';
import { toJson } from './json.js';
import type { Db } from './tables.js';

/** The first half of our advisory locks' key: any number, as long as nothing else here uses it. */
const DRAFT_OF_PERSON = 7_001;

/** What people wrote and have not sent. */
export class DraftTable implements DraftStore {
  constructor(private readonly db: Db) {}

  /** The newest unsent draft. Locks the person even where there is none: of two first messages one waits for the other. */
  async openOf(requester: PersonId): Promise<Draft | undefined> {
    // A statement of its own: the next one has to see what the other transaction committed meanwhile.
    await sql`select pg_advisory_xact_lock(${DRAFT_OF_PERSON}, hashtext(${requester}))`.execute(this.db);
    const row = await this.db
      .selectFrom('draft')
      .select('draft')
      .where('requester_id', '=', requester)
      .where(sql<boolean>`state = 'open'`)
      .orderBy('changed_at', 'desc')
      .limit(1)
      .forUpdate()
      .executeTakeFirst();
    return row?.draft;
  }

  async lock(id: DraftId): Promise<Draft | undefined> {
    const row = await this.row(id).forUpdate().executeTakeFirst();
    return row?.draft;
  }

  async find(id: DraftId): Promise<Draft | undefined> {
    const row = await this.row(id).executeTakeFirst();
    return row?.draft;
  }

  private row(id: DraftId) {
    return this.db.selectFrom('draft').select('draft').where('id', '=', id);
  }

  async save(draft: Draft): Promise<void> {
    const columns = {
      requester_id: draft.requester.id,
      state: draft.state,
      changed_at: draft.changedAt,
      draft: toJson(draft),
    };
    await this.db
      .insertInto('draft')
      .values({ id: draft.id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  }

  async endings(since: Instant): Promise<DraftEndings> {
    const rows = await this.db
      .selectFrom('draft')
      .select([
        'state',
        sql<boolean>`(draft ->> 'byDesk')::boolean`.as('by_desk'),
        sql<number>`count(*)::integer`.as('n'),
      ])
      .where('changed_at', '>=', since)
      .where(sql<boolean>`state <> 'open'`)
      .groupBy(['state', 'by_desk'])
      .execute();
    const count = (state: Draft['state'], byDesk: boolean): number =>
      rows.find((row) => row.state === state && (row.by_desk ?? false) === byDesk)?.n ?? 0;
    return {
      sent: count('sent', false),
      sentByDesk: count('sent', true),
      cancelled: count('cancelled', false),
      dropped: count('dropped', false),
    };
  }
}
