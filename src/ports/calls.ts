import type { Present } from '../domain/bridge/commands.js';
import type { Person, PersonId } from '../domain/people.js';

/** Graph's id of a call, lower-case. */
export type CallId = string;
/** Our own id of one try to place a call; it is part of the address that Graph calls back. */
export type AttemptId = string;

/**
 * Group calls through Graph. Each asks once and throws {@link DeliveryError}: `unknown` it may have been carried out,
 * `refused` with the vendor's code (`7503`, `7504` …), `gone` the call is over.
 */
export interface Calls {
  /** At most five different people; Graph tells of the call at `/api/calls/{attempt}`. */
  place(of: {
    readonly attempt: AttemptId;
    readonly people: readonly Person[];
    readonly subject: string;
  }): Promise<{ readonly call: CallId }>;
  /** Rings one more; `mark` comes back with the notification of what became of it. */
  invite(call: CallId, person: Person, mark: string): Promise<void>;
  /** Who is in it, without the bot. */
  participants(call: CallId): Promise<readonly Present[]>;
  /** Without it Graph ends the call after 45 minutes. */
  keepAlive(call: CallId): Promise<void>;
  /** The bot leaves; a call that is over already is no error. */
  hangUp(call: CallId): Promise<void>;
}

/** Meetings through Graph: the way that is left when nobody can be called. Throws {@link DeliveryError}. */
export interface Meetings {
  /** The same `key` and organiser give the same meeting, however often. */
  createOrGet(of: {
    readonly organizer: PersonId;
    readonly key: string;
    readonly subject: string;
  }): Promise<{ readonly joinUrl: string }>;
}
