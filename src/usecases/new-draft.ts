import type { Draft, DraftId } from '../domain/intake/draft.js';
import type { Understanding } from '../domain/intake/understand.js';
import type { Instant } from '../domain/instant.js';
import type { Person } from '../domain/people.js';
import type { NewId } from '../ports/ids.js';

/** A draft without a word in it yet. */
export const newDraft = (newId: NewId, requester: Person, understood: Understanding, now: Instant): Draft => ({
  id: newId() as DraftId,
  requester: { id: requester.id, name: requester.name },
  language: understood.language,
  texts: [],
  pictures: [],
  files: [],
  understood,
  startedAt: now,
  changedAt: now,
  state: 'open',
  read: false,
  unreadSince: now,
  reminder: null,
  ticket: null,
  joined: null,
  byDesk: false,
});
