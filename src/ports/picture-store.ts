import type { DraftId, PictureId } from '../domain/intake/draft.js';
import type { Instant } from '../domain/instant.js';
import type { Person } from '../domain/people.js';
import type { TicketNumber } from '../domain/ticket/ticket.js';
import type { ScaledPicture } from './picture-source.js';
import type { ActivityId, ChannelId, ConversationId } from './places.js';

/** `wanted` to be fetched · `kept` its bytes are here · `refused` it was not one that we take · `removed` by its requester. */
export type PictureState = 'wanted' | 'kept' | 'refused' | 'removed';

/** A picture of a requester's message. */
export interface Picture {
  readonly id: PictureId;
  readonly state: PictureState;
  readonly requester: Person;
  readonly conversation: ConversationId;
  readonly activity: ActivityId;
  readonly serviceUrl: string;
  readonly url: string;
  readonly draft: DraftId | null;
  readonly ticket: TicketNumber | null;
  readonly at: Instant;
  /** How often it was tried in vain to fetch it. */
  readonly attempts: number;
}

/** A reply that shows a picture; `at` is null until it was brought. */
export interface ShownPicture {
  readonly channel: ChannelId;
  readonly at: { readonly conversation: ConversationId; readonly activity: ActivityId } | null;
}

/** Pictures, apart from the events as words are: erasing them leaves the log whole. */
export interface PictureStore {
  add(picture: Omit<Picture, 'state' | 'attempts'>): Promise<void>;
  find(id: PictureId): Promise<Picture | undefined>;
  /** Oldest first. */
  of(
    of: { ticket: TicketNumber } | { conversation: ConversationId; activity: ActivityId },
  ): Promise<readonly Picture[]>;
  bytes(id: PictureId): Promise<ScaledPicture | undefined>;
  /** The picture with what it belongs to by now; undefined when it is wanted no more. */
  keep(id: PictureId, scaled: ScaledPicture): Promise<Picture | undefined>;
  /** Counts one more attempt. */
  tried(id: PictureId): Promise<void>;
  /** Ends it, and forgets its bytes. */
  end(id: PictureId, state: 'refused' | 'removed'): Promise<void>;
  /** The pictures of a draft go with its words; returns how many. */
  moveTo(draft: DraftId, ticket: TicketNumber): Promise<number>;
  /** True the first time: whoever is told so shows the picture in that channel. */
  showIn(id: PictureId, channel: ChannelId): Promise<boolean>;
  shownAt(id: PictureId, channel: ChannelId, at: NonNullable<ShownPicture['at']>): Promise<void>;
  shown(id: PictureId): Promise<readonly ShownPicture[]>;
}
