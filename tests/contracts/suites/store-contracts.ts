import { afterAll, beforeAll, beforeEach, jest } from '@jest/globals';
import { openTestStore } from '../../helpers/database.js';
import type { DatabaseKind, TestStore } from '../../helpers/database.js';
import { describeOn } from '../../helpers/describe-on.js';
import { absenceStoreContract } from './absence-store.js';
import { backgroundStoreContract } from './background-store.js';
import { bridgeStoreContract } from './bridge-store.js';
import { channelStoreContract } from './channel-store.js';
import { draftStoreContract } from './draft-store.js';
import { dueWorkContract } from './due-work.js';
import { heardStoreContract } from './heard-store.js';
import { inboxContract } from './inbox.js';
import { knownIssueStoreContract } from './known-issue-store.js';
import { laneStoreContract } from './lane-store.js';
import { noticeStoreContract } from './notice-store.js';
import { onCallStoreContract } from './on-call-store.js';
import { peopleStoreContract } from './people-store.js';
import { pictureStoreContract } from './picture-store.js';
import { planStoreContract } from './plan-store.js';
import { postStoreContract } from './post-store.js';
import { textStoreContract } from './text-store.js';
import { ticketStoreContract } from './ticket-store.js';
import { transactionsContract } from './transactions.js';
import { whatIsDueContract } from './what-is-due.js';

const CONTRACTS = [
  transactionsContract,
  ticketStoreContract,
  textStoreContract,
  draftStoreContract,
  heardStoreContract,
  pictureStoreContract,
  postStoreContract,
  noticeStoreContract,
  dueWorkContract,
  whatIsDueContract,
  inboxContract,
  peopleStoreContract,
  channelStoreContract,
  absenceStoreContract,
  onCallStoreContract,
  bridgeStoreContract,
  backgroundStoreContract,
  knownIssueStoreContract,
  planStoreContract,
  laneStoreContract,
];

/** Every port's contract on one kind of database; each test begins with empty tables. */
export const storeContracts = (kind: DatabaseKind): void => {
  describeOn(kind, 'the store', () => {
    jest.setTimeout(60_000);
    let test: TestStore;
    beforeAll(async () => {
      test = await openTestStore(kind);
    });
    beforeEach(() => test.clear());
    afterAll(() => test.close());
    for (const contract of CONTRACTS) contract(() => test.store);
  });
};
