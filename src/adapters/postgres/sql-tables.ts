import type { Tables } from '../../ports/store.js';
import { AbsenceTable } from './absence-table.js';
import { BackgroundTable } from './background-table.js';
import { BridgeTable } from './bridge-table.js';
import { ChannelTable } from './channel-table.js';
import { DraftTable } from './draft-table.js';
import { DueWorkTable } from './due-work-table.js';
import { HeardTable } from './heard-table.js';
import { InboxTable } from './inbox-table.js';
import { KnownIssueTable } from './known-issue-table.js';
import { NoticeTable } from './notice-table.js';
import { OnCallTable } from './on-call-table.js';
import { PeopleTable } from './people-table.js';
import { PictureTable } from './picture-table.js';
import { PlanTable } from './plan-table.js';
import { PostTable } from './post-table.js';
import type { Db } from './tables.js';
import { TextTable } from './text-table.js';
import { TicketTable } from './ticket-table.js';

/** The tables over a database, or over one transaction on it. */
export class SqlTables implements Tables {
  readonly tickets: TicketTable;
  readonly texts: TextTable;
  readonly drafts: DraftTable;
  readonly heard: HeardTable;
  readonly pictures: PictureTable;
  readonly posts: PostTable;
  readonly notices: NoticeTable;
  readonly dueWork: DueWorkTable;
  readonly inbox: InboxTable;
  readonly people: PeopleTable;
  readonly channels: ChannelTable;
  readonly absences: AbsenceTable;
  readonly onCall: OnCallTable;
  readonly bridges: BridgeTable;
  readonly knownIssues: KnownIssueTable;
  readonly backgrounds: BackgroundTable;
  readonly plans: PlanTable;

  constructor(db: Db) {
    this.tickets = new TicketTable(db);
    this.texts = new TextTable(db);
    this.drafts = new DraftTable(db);
    this.heard = new HeardTable(db);
    this.pictures = new PictureTable(db);
    this.posts = new PostTable(db);
    this.notices = new NoticeTable(db);
    this.dueWork = new DueWorkTable(db);
    this.inbox = new InboxTable(db);
    this.people = new PeopleTable(db);
    this.channels = new ChannelTable(db);
    this.absences = new AbsenceTable(db);
    this.onCall = new OnCallTable(db);
    this.bridges = new BridgeTable(db);
    this.knownIssues = new KnownIssueTable(db);
    this.backgrounds = new BackgroundTable(db);
    this.plans = new PlanTable(db);
  }
}
