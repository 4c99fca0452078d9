import type { Duration, Instant } from '../domain/instant.js';
import type { Understanding } from '../domain/intake/understand.js';
import type { SupportPlan } from '../domain/support-plan.js';
import type { Calendar } from '../domain/time/calendar.js';
import type { BackgroundSource } from '../ports/background-source.js';
import type { Calls, Meetings } from '../ports/calls.js';
import type { Clock } from '../ports/clock.js';
import type { Directory, Roster } from '../ports/directory.js';
import type { NewId } from '../ports/ids.js';
import type { Log } from '../ports/log.js';
import type { Lookout } from '../ports/lookout.js';
import type { Messenger } from '../ports/messenger.js';
import type { PictureSource, ScalePicture } from '../ports/picture-source.js';
import type { ConversationId } from '../ports/places.js';
import type { PresenceSource } from '../ports/presence.js';
import type { Store, Tables } from '../ports/store.js';
import type { KnownIssues } from './known-issues/known-issue-base.js';
import type { Rolls } from './roll.js';
import type { TeamsAddress } from './staff/thread-links.js';

/** Everything a use case may ask of the world; built in one place and handed in. */
export interface Desk {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly roster: Roster;
  readonly directory: Directory;
  /** Null where Graph cannot reach us: then nobody can be called. */
  readonly calls: Calls | null;
  readonly meetings: Meetings;
  readonly presence: PresenceSource;
  readonly lookout: Lookout;
  /** Where Microsoft reaches us; null where nobody said. */
  readonly publicUrl: string | null;
  readonly background: BackgroundSource;
  readonly log: Log;
  readonly newId: NewId;
  /** Where threads are opened in Teams. */
  readonly teams: TeamsAddress;
  /** Product time: what tickets and timers are stamped with. */
  readonly clock: Clock;
  /** Real time: leases, waits and budgets towards Microsoft. */
  readonly realNow: () => Instant;
  /** The plan in force at this moment. */
  readonly plan: () => SupportPlan;
  /** What is wrong with the last edit of the plan, null where it is in force. */
  readonly planEdit: () => string | null;
  /** Wall clock of the organisation of that plan. */
  readonly calendar: () => Calendar;
  readonly understand: (words: string, options: { locale: string | null }) => Understanding;
  /** The known issues in force, by the transaction or store that asks. */
  readonly knownIssues: (tables: Pick<Tables, 'knownIssues'>) => Promise<KnownIssues>;
  readonly rolls: Rolls;
  readonly pictures: PictureSource;
  readonly scalePicture: ScalePicture;
  /** Shows somebody that an answer is on its way; when that does not work, nothing is lost and nobody is told. */
  readonly showTyping: (at: { readonly serviceUrl: string; readonly conversation: ConversationId }) => void;
  /** Tells the workers that there is something to bring or to do. */
  readonly wake: () => void;
  /** The same in so many milliseconds of real time. */
  readonly wakeIn: (milliseconds: Duration) => void;
  /** How long what is being sent is kept from others, where it is not as usual. */
  readonly lease?: Duration;
  /** Calls back again and again, each time after so many milliseconds of real time. Returns the way to stop. */
  readonly every: (milliseconds: Duration, act: () => void) => () => void;
}
