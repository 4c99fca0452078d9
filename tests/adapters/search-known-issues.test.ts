import { describe, expect, it } from '@jest/globals';
import { readWords } from '../../src/adapters/search/read-words.js';
import { searchKnownIssues } from '../../src/adapters/search/search-known-issues.js';
import { understandMessage } from '../../src/domain/intake/understand-message.js';
import { matchKnownIssues } from '../../src/domain/known-issues/match.js';
import { knownIssue, nearMisses, paraphrases, saidInHaste, shippedIssues, unrelated } from '../helpers/known-issues.js';

const issues = shippedIssues();
const index = searchKnownIssues(issues);

const offersFor = (says: string) =>
  matchKnownIssues(index, understandMessage(says, { locale: null }), says).map(({ issue }) => issue.id);

describe('every known issue is found', () => {
  it('by each of its own codes, alone in a sentence', () => {
    const coded = issues.flatMap(({ id, codes }) => codes.map((code) => ({ id, code })));
    expect(coded.filter(({ id, code }) => !offersFor(`It says error ${code}`).includes(id))).toEqual([]);
  });

  it('by a paraphrase of its symptoms, nearly always first', () => {
    const said = paraphrases('en');
    expect(said.map(([id]) => id).sort()).toEqual(issues.map(({ id }) => id).sort());
    expect(said.filter(([id, says]) => !offersFor(says).includes(id))).toEqual([]);
    expect(said.filter(([id, says]) => offersFor(says)[0] !== id).length).toBeLessThan(said.length * 0.05);
  });

  it('by a paraphrase in Chinese, nearly always first', () => {
    const said = paraphrases('zh-TW');
    expect(said.filter(([id, says]) => !offersFor(says).includes(id))).toEqual([]);
    expect(said.filter(([id, says]) => offersFor(says)[0] !== id).length).toBeLessThan(said.length * 0.05);
  });

  it('mostly also when it is said in haste', () => {
    const said = saidInHaste();
    expect(said.filter(([id, says]) => offersFor(says).includes(id)).length).toBeGreaterThan(said.length * 0.85);
  });

  it('also with slips of the pen', () => {
    expect(offersFor('my galaxy complains about the Samsung knox activaton and the licence')[0]).toBe('enr-and-knox');
    expect(offersFor('the secured boot is swiched on but the PC is not complient, secure boot')[0]).toBe(
      'cmp-secure-boot',
    );
  });
});

describe('nothing is offered', () => {
  it.each(unrelated())('for "%s"', (says) => {
    expect(offersFor(says)).toEqual([]);
  });
});

it('what many people ask, and no entry answers, is hardly ever offered one', () => {
  const offered = nearMisses().filter((says) => offersFor(says).length > 0);
  expect(offered.length).toBeLessThan(nearMisses().length * 0.1);
});

it('long words are no excuse for an offer: each asks for more', () => {
  const rambling =
    'Good morning, since last week I have a new desk in the other building and my laptop, my tablet and my phone are all on it, ' +
    'and the screen there shows my mail but I would like a bigger one, so which setup does the company allow, and who brings it?';
  expect(offersFor(rambling)).toEqual([]);
});

describe('words are read', () => {
  const terms = (text: string) => readWords(text).map(({ term }) => term);

  it('the same in all their forms and names', () => {
    expect(new Set(terms('enrol enroll enrolled enrolling enrolment enrollment register registration')).size).toBe(1);
    expect(new Set(terms('sign-in, log on, login')).size).toBe(1);
    expect(terms("Company Portal's")).toEqual(terms('the portal'));
  });

  it('Chinese in pairs of characters, across no mark and no binding word', () => {
    expect(terms('裝置的憑證，到期')).toEqual(['裝置', '憑證', '到期']);
    expect(terms('無法註冊')).toEqual(['無法', '法註', '註冊']);
  });

  it('and shown as they stand in the text', () => {
    const only = searchKnownIssues([
      knownIssue('one', { symptoms: ['The laptop cannot enrol'], translations: {} }),
      knownIssue('two', { symptoms: ['裝置無法註冊'] }),
    ]);
    expect(only.findByWords('ENROLLING my Notebook')[0]?.words).toEqual(['enrolling', 'notebook']);
    expect(only.findByWords('為什麼手機無法註冊？').map(({ words }) => words)).toEqual([['無法註冊']]);
  });

  it('but not codes, which are looked up as codes', () => {
    expect(terms('0x80180014 80180014 87d1041c')).toEqual([]);
  });
});

describe('an index', () => {
  it('of nothing finds nothing', () => {
    expect(searchKnownIssues([]).findByWords('My phone cannot enrol')).toEqual([]);
  });

  it('takes long and hostile texts', () => {
    const text = `${'enrol '.repeat(5_000)}\u0000'"*?${'裝'.repeat(5_000)}`;
    expect(index.findByWords(text).length).toBeGreaterThan(0);
    expect(index.findByWords('constructor __proto__ toString')).toEqual([]);
  });
});
