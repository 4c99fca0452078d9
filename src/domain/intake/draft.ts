import type { Instant } from '../instant.js';
import type { Language, Person } from '../people.js';
import type { TextId, TicketNumber } from '../ticket/ticket.js';
import type { Understanding } from './understand.js';

export type DraftId = string & { readonly __brand: 'DraftId' };

/** A picture that a requester pasted. */
export type PictureId = string & { readonly __brand: 'PictureId' };

/**
 * `open` not sent yet · `sent` it is a ticket, or went to one · `cancelled` by its requester · `dropped` put away by the desk ·
 * `talk` it was no problem, and was answered with a sentence · `fixed` a known issue's steps helped.
 */
export type DraftState = 'open' | 'sent' | 'cancelled' | 'dropped' | 'talk' | 'fixed';

/** A problem that somebody wrote and has not sent yet. */
export interface Draft {
  readonly id: DraftId;
  readonly requester: Person;
  readonly language: Language;
  /** All messages so far, oldest first. */
  readonly texts: readonly TextId[];
  /** Pictures that came with them, and the names of files that could not be taken. */
  readonly pictures: readonly PictureId[];
  readonly files: readonly string[];
  readonly understood: Understanding;
  readonly startedAt: Instant;
  readonly changedAt: Instant;
  readonly state: DraftState;
  /** Whether the desk has answered its newest words. */
  readonly read: boolean;
  /** When the first of the words came that the desk has not answered yet. */
  readonly unreadSince: Instant;
  /** Set once its requester was asked about it; `until` is when the desk acts by itself. */
  readonly reminder: { readonly at: Instant; readonly until: Instant } | null;
  /** Once sent. */
  readonly ticket: TicketNumber | null;
  /** All its words as the ticket has them, once sent. */
  readonly joined: TextId | null;
  /** Set once its requester was asked for more, because there was too little to go on: that is done once. */
  readonly asked?: true;
  /** Known issues whose steps are on its card, the best first; and all that ever were. */
  readonly offers?: readonly string[];
  readonly everOffered?: readonly string[];
  /** The one that its requester said helped. */
  readonly fixedBy?: string;
  /** Sent by the desk, because nobody pressed anything. */
  readonly byDesk: boolean;
}

/** Whether nothing is left in it to send: its words deleted, its pictures not taken. */
export const isEmpty = (draft: Draft, said: ReadonlyMap<TextId, string>): boolean =>
  said.size === 0 && draft.pictures.length + draft.files.length === 0;

/** All its messages as one text, and behind them the names of files. */
export const joinDraft = (draft: Draft, said: ReadonlyMap<TextId, string>): string =>
  [
    ...draft.texts.flatMap((id) => {
      const words = said.get(id);
      return words === undefined ? [] : [words];
    }),
    ...draft.files.map((name) => `📎 ${name}`),
  ].join('\n');
