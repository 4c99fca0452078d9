import type { Instant } from '../domain/instant.js';
import type { AbsenceStore } from './absence-store.js';
import type { BackgroundStore } from './background-store.js';
import type { BridgeStore } from './bridge-store.js';
import type { ChannelStore } from './channel-store.js';
import type { DraftStore } from './draft-store.js';
import type { Among, DueWork } from './due-work.js';
import type { HeardStore } from './heard-store.js';
import type { Inbox } from './inbox.js';
import type { KnownIssueStore } from './known-issue-store.js';
import type { LaneStore } from './lane-store.js';
import type { NoticeStore } from './notice-store.js';
import type { OnCallStore } from './on-call-store.js';
import type { PeopleStore } from './people-store.js';
import type { PictureStore } from './picture-store.js';
import type { PlanStore } from './plan-store.js';
import type { PostStore } from './post-store.js';
import type { TextStore } from './text-store.js';
import type { TicketStore } from './ticket-store.js';

export interface Tables {
  readonly tickets: TicketStore;
  readonly texts: TextStore;
  readonly drafts: DraftStore;
  readonly heard: HeardStore;
  readonly pictures: PictureStore;
  readonly posts: PostStore;
  readonly notices: NoticeStore;
  readonly dueWork: DueWork;
  readonly inbox: Inbox;
  readonly people: PeopleStore;
  readonly channels: ChannelStore;
  readonly absences: AbsenceStore;
  readonly onCall: OnCallStore;
  readonly bridges: BridgeStore;
  readonly knownIssues: KnownIssueStore;
  readonly backgrounds: BackgroundStore;
  readonly plans: PlanStore;
}

/** What a transaction comes to: `keep` commits, `drop` rolls back; both carry the value out. */
export type Outcome<T> = { readonly keep: T } | { readonly drop: T };

/** Whether there is something to deliver, and for each of the kinds asked about whether there is work. */
export interface Due {
  readonly posts: boolean;
  readonly notices: boolean;
  readonly work: readonly boolean[];
}

/** The desk's memory. Throws {@link StoreError} when the database does not answer. */
export interface Store extends Tables {
  /** What was sent lately by all processes. */
  readonly lanes: LaneStore;
  /** One transaction; run again by itself when the database asks for it (serialisation, dead lock). */
  write<T>(work: (tables: Tables) => Promise<Outcome<T>>): Promise<T>;
  /** What a claim would find, at `now` by the product clock and `real` time; it takes nothing. */
  whatIsDue(now: Instant, real: Instant, among: readonly Among[]): Promise<Due>;
  /** Resolves when the database answers and is migrated. */
  check(): Promise<void>;
  close(): Promise<void>;
}
