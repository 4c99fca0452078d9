import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FUNCTION_NAMES } from '../../src/plan/conditions/functions.js';
import { FACTS } from '../../src/plan/facts.js';
import type { JsonSchema } from '../../src/plan/json-schema.js';
import { planJsonSchema } from '../../src/plan/json-schema.js';
import { readPlan } from '../../src/plan/read-plan.js';

const guide = readFileSync(new URL('../../docs/support-plan.md', import.meta.url), 'utf8');
const prose = guide.replace(/```[\s\S]*?```/g, '');
const code = new Set([...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, text = '']) => text.split(/[^\w.]+/)));

const keysOf = (schema: JsonSchema): readonly string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [key, ...keysOf(value)]),
  ...(schema.items ? keysOf(schema.items) : []),
  ...(schema.anyOf ?? []).flatMap(keysOf),
];

describe('docs/support-plan.md', () => {
  it('names every key of a plan', () => {
    expect([...new Set(keysOf(planJsonSchema()))].filter((key) => !code.has(key))).toEqual([]);
  });

  it('names every fact with its meaning', () => {
    expect(FACTS.filter(({ name }) => !code.has(name))).toEqual([]);
    expect(FACTS.filter(({ meaning }) => !guide.replaceAll('`', '').includes(meaning.slice(0, 40)))).toEqual([]);
  });

  it('names every function', () => {
    expect(FUNCTION_NAMES.filter((name) => !code.has(name))).toEqual([]);
  });

  it('shows a smallest plan that can be read', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(readPlan(yaml)).toHaveProperty('plan');
  });
});
