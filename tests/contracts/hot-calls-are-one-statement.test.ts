import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Store } from '../../src/ports/store.js';
import { mia } from '../helpers/people.js';
import { describeOnBoth } from '../helpers/describe-on.js';
import { after, noted, noticeTo, sentAs, TEN } from './suites/examples.js';
import { openRecordedStore } from './suites/recorded-store.js';
import type { RecordedStore } from './suites/recorded-store.js';

const sent = sentAs('T-1042');
const grown = after(sent, noted, noted);
const toMia = { to: 'person', person: mia.id } as const;

const CALLS: readonly (readonly [name: string, call: (store: Store) => Promise<unknown>])[] = [
  ['inbox.first', ({ inbox }) => inbox.first(['activity', 'click'], TEN)],
  ['tickets.append of a new ticket', ({ tickets }) => tickets.append(sent.ticket, sent.log)],
  ['tickets.append of two events', ({ tickets }) => tickets.append(grown.ticket, [noted, noted])],
  ['tickets.lock', ({ tickets }) => tickets.lock('T-1042')],
  ['posts.touch', ({ posts }) => posts.touch({ ticket: 'T-1042' })],
  ['posts.claim', ({ posts }) => posts.claim(1, 2, 20)],
  ['posts.settle', ({ posts }) => posts.settle('post', { shown: 1, conversation: null, activity: null })],
  ['notices.add', ({ notices }) => notices.add([noticeTo(toMia), noticeTo(toMia)])],
  ['notices.claim', ({ notices }) => notices.claim(1, 2, 20)],
  // Asked for each message that is answered with a card.
  ['knownIssues.stamp', ({ knownIssues }) => knownIssues.stamp()],
  ['dueWork.claim', ({ dueWork }) => dueWork.claim(20, 1, 2, 20)],
];

describeOnBoth('hot calls', (kind) => {
  jest.setTimeout(60_000);
  let recorded: RecordedStore;
  beforeAll(async () => {
    recorded = await openRecordedStore(kind);
  });
  afterAll(() => recorded.close());

  it.each(CALLS)('%s is one statement', async (_name, call) => {
    expect(await recorded.statementsOf(call)).toHaveLength(1);
  });
});
