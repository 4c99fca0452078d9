import type { Generated } from 'kysely';
import type { DraftId, PictureId } from '../../domain/intake/draft.js';
import type { Instant } from '../../domain/instant.js';
import type { PersonId } from '../../domain/people.js';
import type { ScaledPicture } from '../../ports/picture-source.js';
import type { PictureState } from '../../ports/picture-store.js';

export interface PictureTable {
  readonly id: PictureId;
  state: PictureState;
  readonly requester: PersonId;
  readonly requester_name: string;
  readonly conversation: string;
  readonly activity: string;
  readonly service_url: string;
  readonly url: string;
  readonly draft: DraftId | null;
  ticket: number | null;
  readonly at: Instant;
  attempts: Generated<number>;
  type: ScaledPicture['type'] | null;
  width: number | null;
  height: number | null;
  bytes: Uint8Array | null;
}

export interface PictureShownTable {
  readonly picture: PictureId;
  readonly channel: string;
  conversation: string | null;
  activity: string | null;
}
