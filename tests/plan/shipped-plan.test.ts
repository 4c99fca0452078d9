import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { understandMessage } from '../../src/domain/intake/understand-message.js';
import { CATEGORIES } from '../../src/domain/support-plan.js';
import { checkExamples } from '../../src/plan/check-examples.js';
import { planJsonSchema } from '../../src/plan/json-schema.js';
import { readPlan } from '../../src/plan/read-plan.js';

const file = (name: string) => readFileSync(new URL(`../../plan/${name}`, import.meta.url), 'utf8');
const text = file('support-plan.yaml');

function shipped() {
  const reading = readPlan(text);
  if ('problems' in reading) throw new TypeError(JSON.stringify(reading.problems, null, 2));
  return reading;
}

describe('the plan that ships', () => {
  it('has no problem, and only the channels left to bind', () => {
    expect(shipped().warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^tier 1 has no channel yet/),
      expect.stringMatching(/^tier 2 has no channel yet/),
      expect.stringMatching(/^tier 3 has no channel yet/),
    ]);
  });

  it('comes out as its examples promise', () => {
    const results = checkExamples(shipped().plan, (says) => understandMessage(says, { locale: null }));
    expect(results.length).toBeGreaterThanOrEqual(12);
    expect(results.filter(({ differences }) => differences.length > 0)).toEqual([]);
  });

  it('is full: categories, responsibilities, phases, a training of two to three hours, resources', () => {
    const { plan } = shipped();
    expect(plan.categories).toEqual(CATEGORIES);
    expect(plan.tiers.map(({ responsibilities }) => responsibilities.length > 0)).toEqual([true, true, true]);
    expect(plan.phases.filter(({ kind }) => kind === 'production')).toHaveLength(3);
    const minutes = plan.training.agenda.reduce((sum, item) => sum + item.minutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(120);
    expect(minutes).toBeLessThanOrEqual(180);
    expect(plan.resources.length).toBeGreaterThan(0);
  });
});

describe('the JSON Schema that ships', () => {
  it('is not stale (if it is: npm run schema)', () => {
    expect(JSON.parse(file('support-plan.schema.json'))).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
  });

  it('accepts the plan that ships and refuses an unknown key', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(planJsonSchema());
    const plan = parse(text) as Record<string, unknown>;
    expect(validate(plan)).toBe(true);
    expect(validate({ ...plan, rooting: [] })).toBe(false);
  });

  it('is named in the first line of the plan', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./support-plan.schema.json');
  });
});
