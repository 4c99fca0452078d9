import type { Instant } from '../domain/instant.js';
import type { Language } from '../domain/people.js';
import type { Inbound } from '../ports/inbound.js';
import type { Tables } from '../ports/store.js';
import type { Desk } from './desk.js';

/** Something a person wrote to the desk in the chat that nobody else reads, with what it is answered in. */
export interface Said {
  readonly desk: Desk;
  readonly tables: Tables;
  readonly message: Extract<Inbound, { type: 'message' }>;
  readonly now: Instant;
  readonly language: Language;
}
