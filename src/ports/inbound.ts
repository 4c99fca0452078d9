import type { Instant } from '../domain/instant.js';
import type { PersonId } from '../domain/people.js';
import type { ExtensionAnswer, ExtensionAsk } from './extension.js';
import type { ActivityId, Place } from './places.js';

/** What every activity carries, after its token, tenant and shape were checked. */
interface Arrived {
  /** Conversation id and activity id: the same activity delivered again has the same key. */
  readonly key: string;
  readonly at: Instant;
  readonly place: Place;
  readonly serviceUrl: string;
  readonly sender: { readonly id: PersonId; readonly name: string; readonly mri: string };
  /** BCP-47 of the Teams client, null when it was not sent. */
  readonly locale: string | null;
}

export type Inbound = Arrived &
  (
    | {
        readonly type: 'message';
        readonly activity: ActivityId;
        /** Plain text, the mention of the bot taken out; other mentions stay as names. */
        readonly text: string;
        readonly mentionsBot: boolean;
        /** Others who were mentioned, by Teams id (29:…). */
        readonly mentions: readonly { readonly mri: string; readonly name: string }[];
        readonly files: readonly {
          readonly name: string | null;
          readonly contentType: string;
          readonly url: string | null;
        }[];
      }
    /** A button: nothing of `data` is believed. `card` is the message that was clicked. */
    | { readonly type: 'click'; readonly verb: string; readonly data: unknown; readonly card: ActivityId | null }
    | { readonly type: 'edited' | 'deleted'; readonly activity: ActivityId; readonly text: string }
    | { readonly type: 'installed' | 'uninstalled' }
    | {
        readonly type: 'channelRenamed' | 'channelDeleted' | 'channelRestored';
        readonly channel: string;
        readonly name: string | null;
      }
    | { readonly type: 'teamDeleted' }
    /** From anywhere in Teams, also where the desk is no member: its place is no place to answer in. */
    | { readonly type: 'extension'; readonly asks: ExtensionAsk }
  );

/** The Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

/** What a click is answered with in place; a message needs no answer. */
export type Answer = { readonly card: Card } | { readonly say: string } | ExtensionAnswer | null;
