import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readKnownIssues } from '../../src/plan/known-issues/read-known-issues.js';

const TODAY = '2026-11-22';
const mistakes = readFileSync(new URL('../fixtures/known-issues/mistakes.yaml', import.meta.url), 'utf8');

const told = (text: string): readonly string[] => {
  const reading = readKnownIssues(text, TODAY);
  const problems = 'problems' in reading ? reading.problems : [];
  return problems.map(({ line, column, message, suggestion }) => {
    const meant = suggestion === undefined ? '' : ` → ${suggestion}`;
    return `${String(line)}:${String(column)} ${message}${meant}`;
  });
};

const entry = `issues:
  - id: one
    title: One
    category: email
    symptoms: [It hangs]
    staffSteps: [Look]
    tier: 1
    reviewed: 2026-11-22
`;

describe('known issues', () => {
  it('with mistakes get a message for each, in order, with place and suggestion', () => {
    expect(told(mistakes)).toEqual([
      '12:9 the id good-one is taken by entry 1 of the list',
      '15:27 -2016345060 is the same code as 0x87D1041C',
      '24:13 error ninety is in no form that a code is recognised by in a message',
      '28:15 nothing was reviewed on 2027-01-01: that day is yet to come',
      '29:52 1 user steps in zh-TW, but 0 in English',
      "33:13 write a code in quotation marks: without them it is a number → '0x80180014'",
      '38:9 `id`: expected lower case, digits and hyphens',
      "40:15 `category` is one of enrolment, compliance, app-deployment, policy, conditional-access, email, certificates, wifi-vpn, autopilot, company-portal, update, license, other, not the text 'enrollment' → enrolment",
      "41:17 item 1 of `platforms` is one of ios, android, windows, macos, linux, not the text 'iphone'",
      '42:5 there is no key `symptom` here → symptoms',
      '43:15 `symptoms`: needs at least one symptom: an entry is found by these',
      '45:11 `tier` is one of 1, 2, 3, not 4 → 1',
    ]);
  });

  it('are told what is missing when there is nothing, and where the notation breaks', () => {
    expect(told('  \n')).toEqual(['1:1 the file is empty: it needs a list of `issues`']);
    expect(told('version: 1\n')).toEqual([expect.stringMatching(/`issues` is missing$/)]);
    expect(told('issues: [')).toHaveLength(1);
    expect(told(entry.replace('title: One', 'title: One\n    title: Two'))).toEqual([
      expect.stringContaining('the same key is written twice here'),
    ]);
  });

  it('need no more than title, category, symptoms, staff steps, tier and review day', () => {
    const reading = readKnownIssues(entry, TODAY);
    expect(reading).toMatchObject({
      issues: [{ id: 'one', platforms: [], codes: [], userSteps: [], sources: [], translations: {} }],
      warnings: [{ line: 2, message: expect.stringContaining('no zh-TW words') }],
    });
  });

  it('are read or complained about, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'-: \n[]{}\'"#&*abissue0x'.split('')) }));
    fc.assert(
      fc.property(text, (raw) => {
        const reading = readKnownIssues(raw, TODAY);
        expect('issues' in reading || reading.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
