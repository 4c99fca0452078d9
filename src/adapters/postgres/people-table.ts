import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { PersonId } from '../../domain/people.js';
import type { KnownPerson, PeopleStore } from '../../ports/people-store.js';
import type { Database, Db } from './tables.js';

const toPerson = (row: Selectable<Database['person']>): KnownPerson => ({
  id: row.id,
  name: row.name,
  principalName: row.principal_name,
  mri: row.mri,
  department: row.department,
  language: row.language,
  chat: row.chat,
  serviceUrl: row.service_url,
  reachable: row.reachable,
  welcomed: row.welcomed,
  lookedUpAt: row.looked_up_at,
});

/** The columns of the fields that are given; principal names are kept in lower case. */
const columnsOf = (person: Partial<KnownPerson>) => {
  const columns = {
    name: person.name,
    principal_name: person.principalName?.toLowerCase() ?? person.principalName,
    mri: person.mri,
    department: person.department,
    language: person.language,
    chat: person.chat,
    service_url: person.serviceUrl,
    reachable: person.reachable,
    welcomed: person.welcomed,
    looked_up_at: person.lookedUpAt,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [Column in keyof typeof columns]?: Exclude<(typeof columns)[Column], undefined>;
  };
};

/** People the desk has met or looked up. */
export class PeopleTable implements PeopleStore {
  constructor(private readonly db: Db) {}

  async find(id: PersonId): Promise<KnownPerson | undefined> {
    const row = await this.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toPerson(row);
  }

  async findMany(ids: readonly PersonId[]): Promise<readonly KnownPerson[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .selectFrom('person')
      .selectAll()
      .where(sql<boolean>`id = any(${[...ids]}::text[])`)
      .execute();
    return rows.map(toPerson);
  }

  async byPrincipalNames(names: readonly string[]): Promise<readonly KnownPerson[]> {
    if (names.length === 0) return [];
    const rows = await this.db
      .selectFrom('person')
      .selectAll()
      .where(sql<boolean>`principal_name = any(${names.map((name) => name.toLowerCase())}::text[])`)
      .orderBy('principal_name')
      .execute();
    return rows.map(toPerson);
  }

  async byMri(mri: string): Promise<KnownPerson | undefined> {
    const row = await this.db.selectFrom('person').selectAll().where('mri', '=', mri).executeTakeFirst();
    return row && toPerson(row);
  }

  async save(person: Partial<KnownPerson> & Pick<KnownPerson, 'id'>): Promise<void> {
    const columns = columnsOf(person);
    const name = columns.principal_name ?? null;
    await this.db
      // Rights hang on the name: when it passes to somebody else, its former owner loses them.
      .with('former', (db) =>
        db
          .updateTable('person')
          .set({ principal_name: null })
          .where('principal_name', '=', name)
          .where('id', '<>', person.id),
      )
      .insertInto('person')
      .values({ id: person.id, name: '', ...columns })
      .onConflict((conflict) =>
        Object.keys(columns).length === 0
          ? conflict.column('id').doNothing()
          : conflict.column('id').doUpdateSet(columns),
      )
      .execute();
  }
}
