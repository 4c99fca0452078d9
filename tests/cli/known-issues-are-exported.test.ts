import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { lockFolder } from '../../src/adapters/postgres/folder-lock.js';
import { openStore } from '../../src/adapters/postgres/open-store.js';
import type { Proposal, ProposalState } from '../../src/domain/known-issues/proposal.js';
import { readKnownIssues } from '../../src/plan/known-issues/read-known-issues.js';
import { testDatabase, type TestDatabase } from '../helpers/database.js';
import { knownIssue } from '../helpers/known-issues.js';
import { eve } from '../helpers/people.js';
import { TEN } from '../helpers/ticket-story.js';
import { tierline } from '../helpers/tierline.js';

const BOT = {
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppTenantId: '11111111-2222-4333-8444-666666666666',
  MicrosoftAppPassword: 'not-a-secret',
};
const ours = { ...process.env };

const exported = (settings: Readonly<Record<string, string>>) => {
  process.env = { ...BOT, ...settings };
  return tierline('known-issues', 'export');
};

const came = (id: string, state: ProposalState): Proposal => ({
  ...{ version: 2, state, language: 'en', ticket: 'T-1042', at: TEN, decided: null },
  entry: knownIssue(id, { title: `About ${id}: “quoted”`, symptoms: ['It stops'], userSteps: ['Start it again'] }),
  by: { id: eve.id, name: eve.name },
});

describe('tierline known-issues export', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    const store = await openStore(database.where);
    await store.knownIssues.save(came('approved-one', 'approved'));
    await store.knownIssues.save(came('waits', 'proposed'));
    await store.knownIssues.save(came('taken-back', 'withdrawn'));
    await store.close();
  });
  afterAll(() => database.drop());
  afterEach(() => {
    process.env = ours;
  });

  it('prints what is approved, as the file is read', async () => {
    const { out, err, code } = await exported(database.settings);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const reading = readKnownIssues(out, '2026-11-22');
    expect('issues' in reading && reading.issues).toEqual([came('approved-one', 'approved').entry]);
  });

  it('says what to do where the desk has the folder open, and touches nothing', async () => {
    const held = await testDatabase('embedded');
    const folder = held.settings.DATA_DIR!;
    const unlock = await lockFolder(folder);
    const { out, err, code } = await exported({ DATA_DIR: folder });
    await unlock();
    await held.drop();
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toBe(
      `The desk runs and has its embedded database in ${folder} open. Stop it, export, and start it again.`,
    );
  });

  it('says so where there is no database, without its password', async () => {
    const { out, err, code } = await exported({ DATABASE_URL: 'postgresql://tierline:secret@127.0.0.1:1/tierline' });
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/^The database cannot be asked: \S/);
    expect(err).not.toContain('secret');
  });

  it('asks for the settings where there are none', async () => {
    process.env = {};
    expect(await tierline('known-issues', 'export')).toMatchObject({
      ...{ out: '', code: 2 },
      err: expect.stringContaining('MicrosoftAppId'),
    });
  });
});
