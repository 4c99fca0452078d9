import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanProblem } from '../../src/plan/plan-problem.js';
import { LONGEST_PLAN } from '../../src/plan/source/parse-source.js';
import { planHash, readPlan } from '../../src/plan/read-plan.js';

const folder = new URL('../fixtures/plans/', import.meta.url);
const names = (kind: string) => readdirSync(new URL(kind, folder)).sort();
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** The lines `#! line:column message → suggestion` (problems) and `#? …` (warnings) at the end of a fixture. */
const promised = (text: string) => text.split('\n').filter((line) => /^#[!?] /.test(line));

const written = (sign: string, problems: readonly PlanProblem[]) =>
  problems.map(({ line, column, message, suggestion }) => {
    const meant = suggestion === undefined ? '' : ` → ${suggestion}`;
    return `#${sign} ${line}:${column} ${message}${meant}`;
  });

describe('a good plan', () => {
  it.each(names('good'))('%s is read, with these warnings', (name) => {
    const text = textOf(`good/${name}`);
    const reading = readPlan(text);
    expect('problems' in reading ? reading.problems : []).toEqual([]);
    expect(written('?', reading.warnings)).toEqual(promised(text));
  });
});

describe('a bad plan', () => {
  it.each(names('bad'))('%s: all its mistakes, in order, with place and suggestion', (name) => {
    const text = textOf(`bad/${name}`);
    const reading = readPlan(text);
    const problems = 'problems' in reading ? reading.problems : [];
    expect([...written('!', problems), ...written('?', reading.warnings)]).toEqual(promised(text));
    expect(problems).not.toEqual([]);
  });

  it('with ten mistakes gets ten messages', () => {
    const reading = readPlan(textOf('bad/ten-mistakes.yaml'));
    expect('problems' in reading && reading.problems.length).toBe(10);
  });

  it('names the path of each mistake', () => {
    const reading = readPlan(textOf('bad/ten-mistakes.yaml'));
    expect('problems' in reading && reading.problems.map(({ path }) => path)).toEqual([
      'organisation.timezone',
      'organisation.holidays[0]',
      'tiers[0].lead',
      'tiers[0].targets.take',
      'tiers[1].onCall.people[0]',
      'routing[0].when',
      'routing[1].when',
      'routing[1].to.tier',
      'phases[0].kind',
      'resources[0].url',
    ]);
  });
});

describe('any text', () => {
  it('longer than 1 MB is refused', () => {
    const reading = readPlan(`# ${'x'.repeat(LONGEST_PLAN)}`);
    expect(reading).toMatchObject({ problems: [{ line: 1, message: 'the plan is longer than 1 MB' }] });
  });

  it('is read or refused, and never throws', () => {
    const good = textOf('good/conditions.yaml');
    const cut = fc.tuple(
      fc.nat(good.length),
      fc.nat(40),
      fc.constantFrom('', ':', '\n', '- ', '*x', "'", '{', 'null', '&a '),
    );
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        const broken = cuts.reduce(
          (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
          good,
        );
        const reading = readPlan(broken);
        expect('plan' in reading || reading.problems.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is known by its hash', () => {
    const text = textOf('good/tiny.yaml');
    expect(readPlan(text)).toMatchObject({ plan: { hash: planHash(text) } });
    expect(planHash(text)).toMatch(/^[0-9a-f]{64}$/);
  });
});
