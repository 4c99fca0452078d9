import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/instant.js';
import type { Proposal } from '../../../src/domain/known-issues/proposal.js';
import type { Store } from '../../../src/ports/store.js';
import { knownIssue } from '../../helpers/known-issues.js';
import { eve, fay } from '../../helpers/people.js';
import { TEN } from './examples.js';

const proposed = (id: string, changes: Partial<Proposal> = {}): Proposal => ({
  version: 1,
  state: 'proposed',
  entry: knownIssue(id, { translations: { 'zh-TW': { title: '憑證', symptoms: [], userSteps: ['重新啟動'] } } }),
  language: 'en',
  ticket: 'T-1042',
  by: { id: eve.id, name: eve.name },
  at: TEN,
  decided: null,
  ...changes,
});
const decided = (before: Proposal, state: Proposal['state'], why: string | null = null): Proposal => ({
  ...before,
  version: before.version + 1,
  state,
  decided: { by: { id: fay.id, name: fay.name }, at: TEN + MINUTE, why },
});

const proposals = (open: () => Store): void => {
  it('are found as they were saved last', async () => {
    const { knownIssues } = open();
    const one = proposed('one');
    await knownIssues.save(one);
    expect(await knownIssues.find('one')).toEqual(one);
    const no = decided(one, 'declined', 'Nobody else has this');
    await knownIssues.save(no);
    expect(await knownIssues.find('one')).toEqual(no);
    expect(await open().write(async (tables) => ({ drop: await tables.knownIssues.lock('one') }))).toEqual(no);
    expect(await knownIssues.find('two')).toBeUndefined();
  });

  it('wait oldest first until there is a word on them', async () => {
    const { knownIssues } = open();
    await knownIssues.save(proposed('b', { at: TEN + 1 }));
    await knownIssues.save(proposed('c'));
    await knownIssues.save(proposed('a'));
    const ids = async (limit: number) => (await knownIssues.waiting(limit)).map(({ entry }) => entry.id);
    expect(await ids(9)).toEqual(['a', 'c', 'b']);
    expect(await ids(2)).toEqual(['a', 'c']);
    await knownIssues.save(decided(proposed('a'), 'approved'));
    expect(await ids(9)).toEqual(['c', 'b']);
  });

  it('are offered once approved and no longer, by id, and each time the stamp is another', async () => {
    const { knownIssues } = open();
    const stamps = [await knownIssues.stamp()];
    const approved: (readonly string[])[] = [];
    const saves = async (proposal: Proposal) => {
      await knownIssues.save(proposal);
      stamps.push(await knownIssues.stamp());
      approved.push((await knownIssues.approved()).map(({ id }) => id));
    };
    const [one, two] = [decided(proposed('one'), 'approved'), decided(proposed('two'), 'approved')];
    for (const proposal of [two, one, decided(two, 'withdrawn'), decided(decided(two, 'withdrawn'), 'approved')])
      await saves(proposal);
    expect(approved).toEqual([['two'], ['one', 'two'], ['one'], ['one', 'two']]);
    expect(new Set(stamps).size).toBe(5);
    expect((await knownIssues.approved())[0]).toEqual(one.entry);
    // What only waits, or never came to be, is nothing to read anew for.
    await saves(proposed('three'));
    await saves(decided(proposed('three'), 'declined', 'No'));
    expect(stamps.slice(-2)).toEqual([stamps[4], stamps[4]]);
  });
};

/** What every store of known issues does. */
export const knownIssueStoreContract = (open: () => Store): void => {
  describe('known issues out of tickets', () => proposals(open));

  describe('counts of known issues', () => {
    const counts = (issue: string, offered: number, solved: number, notSolved: number) => ({
      issue,
      offered,
      solved,
      notSolved,
    });

    it('add up, also downwards, and begin at nothing', async () => {
      const { knownIssues } = open();
      expect(await knownIssues.counts()).toEqual([]);
      await knownIssues.count([counts('two', 1, 0, 0), counts('one', 1, 0, 0)]);
      await knownIssues.count([counts('one', 1, 1, 0)]);
      await knownIssues.count([counts('one', 0, -1, 1)]);
      await knownIssues.count([]);
      expect(await knownIssues.counts()).toEqual([counts('one', 2, 0, 1), counts('two', 1, 0, 0)]);
    });

    it('miss nothing that is counted at the same time', async () => {
      const store = open();
      const [one, two] = [counts('one', 1, 0, 0), counts('two', 1, 0, 0)];
      const add = (index: number) =>
        store.write(async (tables) => {
          await tables.knownIssues.count(index % 2 === 0 ? [one, two] : [two, one]);
          return { keep: null };
        });
      await Promise.all(Array.from({ length: 8 }, (_, index) => add(index)));
      expect(await store.knownIssues.counts()).toEqual([counts('one', 8, 0, 0), counts('two', 8, 0, 0)]);
    });
  });
};
