import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { wordsIn } from '../../src/domain/known-issues/known-issue.js';
import { knownIssuesJsonSchema } from '../../src/plan/known-issues/known-issues-json-schema.js';
import { readKnownIssues } from '../../src/plan/known-issues/read-known-issues.js';
import { shippedIssues } from '../helpers/known-issues.js';

const file = (name: string) => readFileSync(new URL(`../../plan/${name}`, import.meta.url), 'utf8');
const issues = shippedIssues();
const HAN = /\p{Script=Han}/u;

describe('the known issues that ship', () => {
  it('are 115, each with a source, staff steps and more than one symptom', () => {
    expect(issues).toHaveLength(115);
    expect(issues.filter(({ sources, symptoms }) => sources.length === 0 || symptoms.length < 2)).toEqual([]);
  });

  it('are written in Chinese too, steps and all', () => {
    const chinese = issues.map((issue) => ({ issue, words: wordsIn(issue, 'zh-TW') }));
    expect(chinese.filter(({ words }) => !HAN.test(words.title)).map(({ issue }) => issue.id)).toEqual([]);
    const steps = chinese.flatMap(({ words }) => words.userSteps);
    expect(steps.filter((step) => !HAN.test(step))).toEqual([]);
    expect(chinese.flatMap(({ words }) => words.symptoms).join()).not.toContain('升級');
  });

  it('offer requesters steps that they can take themselves, short enough for a card', () => {
    const steps = issues.flatMap(({ userSteps }) => userSteps);
    expect(issues.filter(({ userSteps }) => userSteps.length > 0).length).toBeGreaterThan(60);
    expect(issues.filter(({ userSteps }) => userSteps.length > 3)).toEqual([]);
    expect(steps.filter((step) => step.length > 190 || step.includes('[practice]'))).toEqual([]);
  });
});

describe('their JSON Schema', () => {
  it('is not stale (if it is: tierline known-issues schema)', () => {
    expect(JSON.parse(file('known-issues.schema.json'))).toEqual(JSON.parse(JSON.stringify(knownIssuesJsonSchema())));
  });

  it('accepts them, refuses an unknown key, and is named in the first line', () => {
    const text = file('known-issues.yaml');
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(knownIssuesJsonSchema());
    const written = parse(text) as Record<string, unknown>;
    expect([validate(written), validate({ ...written, isues: [] })]).toEqual([true, false]);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./known-issues.schema.json');
  });
});

describe('docs/known-issues.md', () => {
  const guide = readFileSync(new URL('../../docs/known-issues.md', import.meta.url), 'utf8');

  it('shows an entry that can be read', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(readKnownIssues(yaml, '2026-11-22')).toMatchObject({ issues: [{ id: 'enr-any-clock' }], warnings: [] });
  });

  it('names every key', () => {
    const code = new Set([...guide.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text));
    const { issues: written } = parse(file('known-issues.yaml')) as { readonly issues: readonly object[] };
    const [entry] = written;
    expect(Object.keys(entry ?? {}).filter((key) => !code.has(key))).toEqual([]);
  });
});
