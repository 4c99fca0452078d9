import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Notice, PostKind } from '../../domain/attention/notice.js';
import type { Background } from '../../domain/background/background.js';
import type { Bridge, BridgeId, BridgeStatus } from '../../domain/bridge/bridge.js';
import type { BridgeEvent, BridgeEventType } from '../../domain/bridge/events.js';
import type { Draft, DraftId } from '../../domain/intake/draft.js';
import type { Instant } from '../../domain/instant.js';
import type { Language, PersonId } from '../../domain/people.js';
import type { Proposal, ProposalState } from '../../domain/known-issues/proposal.js';
import type { TierNumber } from '../../domain/support-plan.js';
import type { EventType, TicketEvent } from '../../domain/ticket/events.js';
import type { Status, TextId, Ticket } from '../../domain/ticket/ticket.js';
import type { LaneState } from '../../ports/lane-store.js';
import type { NoticeRow } from '../../ports/notice-store.js';
import type { Address } from '../../ports/places.js';
import type { PictureShownTable, PictureTable } from './picture-rows.js';

/** Read as a value, written as text made by `toJson`. */
type Json<T> = ColumnType<T, string, string>;

/** The folded ticket, and beside it the columns that lists look for. */
interface TicketTable {
  readonly number: number;
  version: number;
  status: Status;
  tier: TierNumber;
  /** The tier whose people have the next step; null when it is not in a queue. */
  queue_tier: TierNumber | null;
  holder_id: PersonId | null;
  contact_id: PersonId | null;
  requester_id: PersonId;
  category: string;
  platform: string;
  error_codes: string[];
  sent_at: Instant;
  since: Instant;
  duplicate_of: number | null;
  /** Until when its present step is promised; null where nothing is. */
  due_at: Instant | null;
  /** Tiers that have not acknowledged its solution yet. */
  learners: number[];
  /** The terms that a search finds it by, as a tsvector; see `searchTerms`. */
  found_by: string;
  ticket: Json<Ticket>;
}

interface TicketEventTable {
  readonly ticket: number;
  readonly version: number;
  readonly type: EventType;
  readonly at: Instant;
  readonly event: Json<TicketEvent>;
}

interface WordsTable {
  readonly id: TextId;
  words: string;
  readonly author: PersonId;
  readonly at: Instant;
  edited_at: Instant | null;
}

interface DraftTable {
  readonly id: DraftId;
  requester_id: PersonId;
  state: Draft['state'];
  changed_at: Instant;
  draft: Json<Draft>;
}

interface HeardTable {
  readonly conversation: string;
  readonly activity: string;
  readonly words: TextId;
  readonly draft: DraftId | null;
  readonly ticket: number | null;
}

interface PostTable {
  readonly id: string;
  kind: PostKind;
  ticket: number | null;
  draft: DraftId | null;
  bridge: BridgeId | null;
  issue: string | null;
  about: TextId | null;
  address: Json<Address>;
  wanted: Generated<number>;
  shown: Generated<number>;
  want: Generated<'shown' | 'gone'>;
  conversation: string | null;
  activity: string | null;
  attempts: Generated<number>;
  /** Real time: not before this, be it a lease or a wait; null is never. */
  next_at: Generated<Instant | null>;
  /** Claimed, and not heard of since. */
  leased: Generated<boolean>;
  /** The place in the line, taken anew each time the post falls behind. */
  turn: Generated<number>;
  /** What was wanted when it was claimed last. */
  tried: Generated<number>;
  /** Whether it was claimed last in order to be deleted. */
  going: Generated<boolean>;
  /** How often it was not known whether the message had been made. */
  doubts: Generated<number>;
  reason: string | null;
}

interface NoticeTable {
  readonly id: string;
  /** The order in which notices were written. */
  readonly turn: Generated<number>;
  /** The address as one key: notices of a lane go one after the other. */
  lane: string;
  /** Of the unsent ones with the same bundle only the last is left. */
  bundle: string | null;
  notice: Json<Notice>;
  address: Json<NoticeRow['address']>;
  /** Set while the notice needs the card of this ticket in this channel to be there. */
  thread_ticket: number | null;
  thread_channel: string | null;
  /** The same for the card of a bridge. */
  thread_bridge: BridgeId | null;
  attempts: Generated<number>;
  /** How often an attempt ended without anybody knowing whether it arrived. */
  doubts: Generated<number>;
  /** Claimed, and not heard of since. */
  leased: Generated<boolean>;
  /** Real time: not before this, be it a lease or a wait; null is never. */
  next_at: Generated<Instant | null>;
  reason: string | null;
}

interface DueWorkTable {
  readonly id: Generated<number>;
  readonly kind: string;
  readonly key: string;
  /** Product time. */
  at: Instant;
  attempts: Generated<number>;
  /** Real time. */
  lease_until: Instant | null;
}

interface InboxTable {
  readonly key: string;
  readonly at: Instant;
}

interface PersonTable {
  readonly id: PersonId;
  name: string;
  principal_name: string | null;
  mri: string | null;
  department: string | null;
  language: Language | null;
  chat: string | null;
  service_url: string | null;
  reachable: Generated<boolean>;
  welcomed: Generated<boolean>;
  looked_up_at: Instant | null;
}

interface ChannelTable {
  readonly channel: string;
  team: string;
  /** The Entra group behind the team, once it was told. */
  team_group: string | null;
  name: string | null;
  service_url: string;
  present: boolean;
}

interface OnCallOverrideTable {
  /** The order in which they were made. */
  readonly id: Generated<number>;
  readonly tier: TierNumber;
  readonly person: PersonId;
  readonly person_name: string;
  readonly from: Instant;
  until: Instant | null;
  readonly by_person: PersonId;
  readonly by_name: string;
}

interface BridgeTable {
  readonly id: BridgeId;
  version: number;
  status: BridgeStatus;
  attempt: string | null;
  opened_at: Instant;
  over_at: Instant | null;
  bridge: Json<Bridge>;
}

interface BridgeEventTable {
  readonly bridge: BridgeId;
  readonly version: number;
  readonly type: BridgeEventType;
  readonly at: Instant;
  readonly event: Json<BridgeEvent>;
}

interface BridgeTicketTable {
  readonly ticket: number;
  readonly bridge: BridgeId;
}

interface BridgeProposalTable {
  readonly ticket: number;
  because: string;
}

interface AbsenceTable {
  readonly person: PersonId;
  until: Instant;
}

interface TierChannelTable {
  readonly tier: TierNumber;
  channel: string;
}

interface KnownIssueTable {
  readonly id: string;
  version: number;
  state: ProposalState;
  at: Instant;
  proposal: Json<Proposal>;
}

interface KnownIssueCountTable {
  readonly issue: string;
  offered: number;
  solved: number;
  not_solved: number;
}

interface PlanVersionTable {
  readonly hash: string;
  text: string;
  accepted_at: Instant;
  /** The order in which versions came into force. */
  turn: Generated<number>;
}

/** Every table with its columns, as the newest migration leaves them. All instants are milliseconds in a bigint. */
interface BackgroundTable {
  readonly ticket: number;
  person: PersonId;
  asked_at: Instant;
  background: Json<Background>;
}

export interface Database {
  readonly background: BackgroundTable;
  ticket: TicketTable;
  ticket_event: TicketEventTable;
  words: WordsTable;
  draft: DraftTable;
  heard: HeardTable;
  picture: PictureTable;
  picture_shown: PictureShownTable;
  post: PostTable;
  notice: NoticeTable;
  due_work: DueWorkTable;
  inbox: InboxTable;
  person: PersonTable;
  channel: ChannelTable;
  tier_channel: TierChannelTable;
  absence: AbsenceTable;
  on_call_override: OnCallOverrideTable;
  bridge: BridgeTable;
  bridge_event: BridgeEventTable;
  bridge_ticket: BridgeTicketTable;
  bridge_proposal: BridgeProposalTable;
  known_issue: KnownIssueTable;
  known_issue_count: KnownIssueCountTable;
  plan_version: PlanVersionTable;
  lane: { readonly lane: string; state: Json<LaneState> };
  tierline_migration: { readonly name: string; readonly timestamp: string };
}

/** The database or one transaction on it. */
export type Db = Kysely<Database>;
