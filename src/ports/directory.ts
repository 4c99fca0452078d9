import type { PersonId } from '../domain/people.js';

/** A person as the organisation's own records have it: the only source of principal names. */
export interface DirectoryPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly principalName: string;
  /** Teams' id for this bot (29:…); only rosters know it. */
  readonly mri: string | null;
  readonly department: string | null;
  readonly language: string | null;
}

/** Entra through Graph. Throws {@link DeliveryError}; nobody found is `undefined`. */
export interface Directory {
  /** By object id or principal name. */
  person(key: string): Promise<DirectoryPerson | undefined>;
  groupMembers(groupId: string): Promise<readonly PersonId[]>;
}

/** The people of a conversation as Teams lists them. Throws {@link DeliveryError}. */
export interface Roster {
  /** By object id, principal name or Teams id. */
  member(at: { serviceUrl: string; conversation: string }, key: string): Promise<DirectoryPerson | undefined>;
  members(at: { serviceUrl: string; conversation: string }): Promise<readonly DirectoryPerson[]>;
  /** Whether the channel has members of its own, fewer or others than its team. */
  hasOwnMembers(at: { serviceUrl: string; team: string; channel: string }): Promise<boolean>;
}
