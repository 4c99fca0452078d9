import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { sql } from 'kysely';
import type { BridgeId } from '../../src/domain/bridge/bridge.js';
import type { DraftId, PictureId } from '../../src/domain/intake/draft.js';
import type { PersonId } from '../../src/domain/people.js';
import type { Store } from '../../src/ports/store.js';
import { text } from '../helpers/commands.js';
import { describeOnBoth } from '../helpers/describe-on.js';
import { noticeTo } from './suites/examples.js';
import { fillTables, openRecordedStore } from './suites/recorded-store.js';
import type { RecordedStore } from './suites/recorded-store.js';

const requester = 'requester-7' as PersonId;
const like = { category: 'email', platform: 'ios', errorCodes: ['0x2'], except: requester };

/** The calls that look for rows, and the indexes that keep them fast however many tickets there are. */
const CALLS: readonly (readonly [index: string, name: string, call: (store: Store) => Promise<unknown>])[] = [
  ['ticket_pkey', 'a ticket', ({ tickets }) => tickets.find('T-3000')],
  ['ticket_event_pkey', 'its log', ({ tickets }) => tickets.events('T-3000')],
  [
    'ticket_open_of_requester',
    'open tickets',
    ({ tickets }) => tickets.ofRequester(requester, { open: true, limit: 9 }),
  ],
  [
    'ticket_closed_of_requester',
    'closed tickets',
    ({ tickets }) => tickets.ofRequester(requester, { open: false, limit: 9 }),
  ],
  ['ticket_queue', 'the queue', ({ tickets }) => tickets.queue(2, 20)],
  ['ticket_of_holder', 'what somebody holds', ({ tickets }) => tickets.ofStaff('holder-7' as PersonId, 20)],
  ['ticket_of_contact', 'what somebody has to tell', ({ tickets }) => tickets.ofStaff('contact-7' as PersonId, 20)],
  ['ticket_unlearnt', 'what a tier has not learnt', ({ tickets }) => tickets.unlearnt(1, 20)],
  [
    'ticket_found_by',
    'tickets by a word',
    ({ tickets }) => tickets.search({ among: [':tier:1'], words: ['word777'] }, { skip: 0, limit: 25 }),
  ],
  [
    'ticket_pkey',
    'tickets by a word that most have',
    ({ tickets }) => tickets.search({ among: [':tier:1'], words: ['phone'] }, { skip: 0, limit: 25 }),
  ],
  [
    'ticket_found_by',
    'the newest of somebody',
    ({ tickets }) => tickets.search({ among: [':requester:requester-7'], words: [] }, { skip: 0, limit: 25 }),
  ],
  ['ticket_due', 'what is overdue', ({ tickets }) => tickets.overdue(10)],
  ['ticket_open', 'open tickets by number', ({ tickets }) => tickets.open('T-5000', 20)],
  ['ticket_duplicate', 'duplicates', ({ tickets }) => tickets.duplicatesOf('T-3000')],
  ['ticket_sent', 'similar tickets', ({ tickets }) => tickets.similarRequesters({ ...like, since: 7_900_000 })],
  ['words_pkey', 'texts', ({ texts }) => texts.get([text('text-1'), text('text-2')])],
  ['draft_open', 'the open draft', ({ drafts }) => drafts.openOf(requester)],
  ['draft_ended', 'how drafts ended', ({ drafts }) => drafts.endings(3_990)],
  ['heard_pkey', 'a heard message', ({ heard }) => heard.find('a:1', 'act-7')],
  ['picture_pkey', 'a picture', ({ pictures }) => pictures.bytes('picture-7' as PictureId)],
  ['picture_ticket', 'pictures of a ticket', ({ pictures }) => pictures.of({ ticket: 'T-3000' })],
  ['picture_draft', 'pictures of a draft', ({ pictures }) => pictures.moveTo('draft-7' as DraftId, 'T-3000')],
  [
    'picture_message',
    'pictures of a message',
    ({ pictures }) => pictures.of({ conversation: 'a:1', activity: 'act-7' }),
  ],
  ['picture_shown_pkey', 'where a picture is shown', ({ pictures }) => pictures.shown('picture-7' as PictureId)],
  ['post_due', 'due posts', ({ posts }) => posts.claim(1, 2, 20)],
  ['post_ticket', 'posts of a ticket', ({ posts }) => posts.of({ ticket: 'T-3000' })],
  ['post_ticket', 'changed posts', ({ posts }) => posts.touch({ ticket: 'T-3000' })],
  ['post_bridge', 'posts of a bridge', ({ posts }) => posts.of({ bridge: 'bridge-7' as BridgeId })],
  ['post_draft', 'posts of a draft', ({ posts }) => posts.of({ draft: 'draft-7' as DraftId })],
  ['post_ticket', 'cards of tickets', ({ posts }) => posts.cardsOf(['T-3000', 'T-3001'])],
  [
    'notice_bundle',
    'notices that are overtaken',
    ({ notices }) => notices.add([noticeTo({ to: 'person', person: requester })]),
  ],
  ['post_activity', 'the post that was clicked', ({ posts }) => posts.at('conv', 'act-7')],
  ['post_unsent', 'posts that wait for a channel', ({ posts }) => posts.readdress('none', 'other')],
  ['bridge_pkey', 'a bridge', ({ bridges }) => bridges.find('bridge-7' as BridgeId)],
  ['bridge_event_pkey', 'the log of a bridge', ({ bridges }) => bridges.events('bridge-7' as BridgeId)],
  ['bridge_attempt', 'the bridge of a call', ({ bridges }) => bridges.lockByAttempt('attempt-7')],
  ['bridge_ticket_pkey', 'the bridges of a ticket', ({ bridges }) => bridges.ofTicket('T-3000')],
  ['bridge_open', 'open bridges', ({ bridges }) => bridges.openOrOverSince(3_990)],
  ['bridge_over', 'bridges of late', ({ bridges }) => bridges.openOrOverSince(3_990)],
  ['bridge_proposal_pkey', 'a proposal', ({ bridges }) => bridges.proposal('T-3000')],
  ['background_pkey', 'what was found beside a ticket', ({ backgrounds }) => backgrounds.find('T-3000')],
  ['background_of_person', 'what was found about somebody', ({ backgrounds }) => backgrounds.newest(requester, 3_000)],
  ['background_asked', 'what was found last', ({ backgrounds }) => backgrounds.newest(null, 3_990)],
  ['known_issue_pkey', 'a known issue out of a ticket', ({ knownIssues }) => knownIssues.find('issue-7')],
  ['post_issue', 'posts of a known issue', ({ posts }) => posts.of({ issue: 'issue-7' })],
  ['post_bridge', 'the card of a bridge that a notice needs', ({ notices }) => notices.claim(1, 2, 20)],
  ['notice_due', 'due notices', ({ notices }) => notices.claim(1, 2, 20)],
  ['notice_lane', 'notices to the same address', ({ notices }) => notices.claim(1, 2, 20)],
  ['post_ticket', 'the card that a notice needs', ({ notices }) => notices.claim(1, 2, 20)],
  ['due_work_at', 'due work', ({ dueWork }) => dueWork.claim(20, 1, 2, 20)],
  ['post_due', 'whether posts are due', (store) => store.whatIsDue(20, 1, [])],
  ['notice_due', 'whether notices are due', (store) => store.whatIsDue(20, 1, [])],
  ['due_work_at', 'whether work is due', (store) => store.whatIsDue(20, 1, [{ except: [] }])],
  ['due_work_at', 'the next due work', ({ dueWork }) => dueWork.next()],
  ['inbox_at', 'what the inbox forgets', ({ inbox }) => inbox.forgetBefore(50)],
  ['absence_pkey', 'who is away', ({ absences }) => absences.of([requester], 1)],
  ['person_pkey', 'people', ({ people }) => people.findMany([requester])],
  ['person_principal_name', 'people by name', ({ people }) => people.byPrincipalNames(['p7@contoso.example'])],
  ['person_mri', 'a person by Teams id', ({ people }) => people.byMri('29:7')],
  ['plan_version_turn', 'the plan', ({ plans }) => plans.newest()],
];

describeOnBoth('every query', (kind) => {
  jest.setTimeout(60_000);
  let recorded: RecordedStore;
  beforeAll(async () => {
    recorded = await openRecordedStore(kind);
    await fillTables(recorded.db);
    await sql`analyze`.execute(recorded.db);
  });
  afterAll(() => recorded.close());

  it.each(CALLS)('uses %s for %s', async (index, _name, call) => {
    const statements = await recorded.statementsOf(call);
    const plan = await recorded.plan(statements.at(-1)!);
    expect(plan).toMatch(new RegExp(`\\b${index}\\b`));
    expect(plan).not.toContain('Seq Scan');
  });
});
