import { describe, expect, it } from '@jest/globals';
import type { KnownIssue } from '../../../src/domain/known-issues/known-issue.js';
import type { Asked, WordHit } from '../../../src/domain/known-issues/match.js';
import { indexCodes, matchKnownIssues } from '../../../src/domain/known-issues/match.js';
import { knownIssue } from '../../helpers/known-issues.js';

const ASKED: Asked = { kind: 'problem', category: 'other', platform: 'unknown', errorCodes: [] };

/** What is offered when the words are worth so much. */
const offered = (
  asked: Partial<Asked>,
  hits: readonly (readonly [KnownIssue, score: number])[],
  more: KnownIssue[] = [],
) => {
  const issues = [...hits.map(([issue]) => issue), ...more];
  const found = hits.map(([issue, score]): WordHit => ({ issue, score, words: ['word'] }));
  const index = { byCode: indexCodes(issues), findByWords: () => found };
  return matchKnownIssues(index, { ...ASKED, ...asked }, 'text').map(({ issue }) => issue.id);
};

describe('known issues are offered', () => {
  it('at most three, best first', () => {
    const hits = [1.5, 2, 1.9, 1.8].map((score, at) => [knownIssue(`issue-${String(at)}`), score] as const);
    expect(offered({}, hits)).toEqual(['issue-1', 'issue-2', 'issue-3']);
  });

  it('only when enough speaks for them, and nothing that trails far behind the best', () => {
    expect(offered({}, [[knownIssue('weak'), 1]])).toEqual([]);
    expect(
      offered({}, [
        [knownIssue('best'), 4],
        [knownIssue('far'), 1.5],
      ]),
    ).toEqual(['best']);
  });

  it('by a code before words, however the code is written', () => {
    const coded = knownIssue('coded', { codes: ['0x87D1041C'] });
    expect(offered({ errorCodes: ['-2016345060'] }, [[knownIssue('worded'), 3]], [coded])).toEqual(['coded', 'worded']);
  });

  it('for a code that several have, in the order of what the words, platform and category say', () => {
    const [one, two] = [knownIssue('one', { codes: ['0x87d1fde8'] }), knownIssue('two', { codes: ['0x87d1fde8'] })];
    expect(offered({ errorCodes: ['0x87d1fde8'] }, [[two, 1]], [one])).toEqual(['two', 'one']);
    const email = knownIssue('z-email', { codes: ['0x87d1fde8'], category: 'email' });
    expect(offered({ errorCodes: ['0x87d1fde8'], category: 'email' }, [], [one, email])[0]).toBe('z-email');
  });

  it('for a code that many programs use only where the matter fits', () => {
    const tpm = knownIssue('tpm', { codes: ['0x80070490'], category: 'autopilot' });
    const by = (category: Asked['category']) => offered({ errorCodes: ['0x80070490'], category }, [], [tpm]);
    expect([by('autopilot'), by('enrolment'), by('other')]).toEqual([['tpm'], ['tpm'], ['tpm']]);
    expect([by('update'), by('wifi-vpn')]).toEqual([[], []]);
  });

  it('hardly ever for another platform', () => {
    const phone = knownIssue('phone', { platforms: ['ios', 'android'] });
    expect(offered({ platform: 'ios' }, [[phone, 1.2]])).toEqual(['phone']);
    expect(offered({ platform: 'windows' }, [[phone, 1.2]])).toEqual([]);
    expect(offered({ platform: 'windows' }, [[knownIssue('any'), 1.3]])).toEqual(['any']);
  });

  it('to nobody who greets, thanks or talks of something else', () => {
    const hits = [[knownIssue('one'), 5]] as const;
    for (const kind of ['greeting', 'thanks', 'upset', 'offTopic', 'aboutTheBot', 'person', 'nothing'] as const)
      expect(offered({ kind }, hits)).toEqual([]);
    expect(offered({ kind: 'vague' }, hits)).toEqual(['one']);
  });

  it('with the codes and words that speak for them', () => {
    const issue = knownIssue('one', { codes: ['0x80180014'] });
    const index = {
      byCode: indexCodes([issue]),
      findByWords: () => [{ issue, score: 1, words: ['enrol', 'blocked'] }],
    };
    const [match] = matchKnownIssues(index, { ...ASKED, errorCodes: ['0x80180014'] }, 'text');
    expect(match).toMatchObject({ codes: ['0x80180014'], words: ['enrol', 'blocked'] });
  });
});
