import type { Draft } from '../domain/intake/draft.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';

/** A new card under what was said last; the one above it goes, so that there is one to press. */
export const showAnew = async (desk: Pick<Desk, 'newId'>, tables: Tables, draft: Draft): Promise<void> => {
  await tables.posts.remove({ draft: draft.id });
  const address = { to: 'person', person: draft.requester.id } as const;
  await tables.posts.add({ id: desk.newId(), kind: 'intake', ticket: null, draft: draft.id, about: null, address });
};
