import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../src/plan/read-plan.js';
import { showPlan } from '../../src/plan/show/show-plan.js';

function show(text: string): string {
  const reading = readPlan(text);
  if ('problems' in reading) throw new TypeError(JSON.stringify(reading.problems));
  return showPlan(reading.plan);
}

describe('the plan as a document', () => {
  const shipped = show(readFileSync(new URL('../../plan/support-plan.yaml', import.meta.url), 'utf8'));

  it.each([
    'Who supports',
    'What each tier is responsible for',
    'The process',
    'Training',
    'Resources',
    'Early involvement',
  ])('answers: %s', (heading) => {
    expect(shipped).toContain(`\n## ${heading}\n`);
  });

  it('tells the numbers of the rollout', () => {
    expect(shipped).toContain('260 users in the pilot, 3,120 in production');
  });

  it('has tables whose rows are as wide as their heads', () => {
    const widths = shipped
      .split('\n\n')
      .filter((block) => block.startsWith('|'))
      .map((block) => new Set(block.split('\n').map((line) => line.split(/(?<!\\)\|/).length)).size);
    expect(widths.length).toBeGreaterThan(4);
    expect(new Set(widths)).toEqual(new Set([1]));
  });

  it('of one tier says nothing of handing over', () => {
    const tiny = show('organisation: { name: Contoso }\ntiers: [{ tier: 1, members: [ana@contoso.example] }]');
    expect(tiny).toContain('2. Tier 1 tells the requester');
    expect(tiny).not.toContain('## Training');
    expect(tiny).not.toContain('undefined');
  });

  it('takes names for text, whatever is in them', () => {
    const odd = show('organisation: { name: "A | *B* <b>" }\ntiers: [{ tier: 1, members: [ana@contoso.example] }]');
    expect(odd).toContain('# Intune support plan of A | \\*B\\* \\<b\\>');
  });
});
