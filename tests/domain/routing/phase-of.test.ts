import { describe, expect, it } from '@jest/globals';
import { phaseFacts, phaseOf } from '../../../src/domain/routing/phase-of.js';
import { readPlan } from '../../../src/plan/read-plan.js';

const group = '8c2d4f60-0000-4000-8000-00000000000a';
const reading = readPlan(`
organisation: { name: Contoso }
tiers: [{ tier: 1, members: [ana@contoso.example] }]
phases:
  - { name: Planning, kind: planning, from: 2026-10-01, to: 2026-12-31 }
  - { name: Sales, kind: production, from: 2026-11-16, to: 2026-12-31, groups: [{ name: Sales, departments: [Sales] }] }
  - { name: Tablets, kind: pilot, from: 2026-11-16, to: 2026-11-30, groups: [{ name: Tablets, entraGroup: ${group} }] }
  - { name: Friends, kind: pilot, from: 2026-11-16, to: 2026-11-30, groups: [{ name: Friends, people: [Zoe@contoso.example] }] }
`);

function phase(member: Partial<Parameters<typeof phaseOf>[1]>, day: string): string | undefined {
  if (!('plan' in reading)) throw new TypeError('the plan of this test is broken');
  return phaseOf(reading.plan, { department: null, principalName: null, groups: [], ...member }, day)?.name;
}

describe('the phase of a requester', () => {
  it.each([
    ['2026-11-15', undefined],
    ['2026-11-16', 'Sales'],
    ['2026-12-31', 'Sales'],
    ['2027-01-01', undefined],
  ])('of a department on %s is %s', (day, expected) => {
    expect(phase({ department: 'sales' }, day)).toBe(expected);
  });

  it('is by name before Entra group, and by Entra group before department', () => {
    const everything = { department: 'Sales', groups: [group.toUpperCase()], principalName: 'zoe@contoso.example' };
    expect(phase(everything, '2026-11-20')).toBe('Friends');
    expect(phase({ ...everything, principalName: 'yan@contoso.example' }, '2026-11-20')).toBe('Tablets');
    expect(phase({ ...everything, principalName: null, groups: [] }, '2026-11-20')).toBe('Sales');
  });

  it('is none for somebody of whom nothing is known, and nobody is in a phase without groups', () => {
    expect(phase({}, '2026-11-20')).toBeUndefined();
    expect(phase({ department: 'HR' }, '2026-11-20')).toBeUndefined();
  });
});

describe('the facts of a phase', () => {
  it('count its days from 1', () => {
    if (!('plan' in reading)) throw new TypeError('the plan of this test is broken');
    const sales = reading.plan.phases[1];
    expect(phaseFacts(sales, '2026-11-16')).toEqual({ kind: 'production', name: 'Sales', day: 1 });
    expect(phaseFacts(sales, '2026-12-01').day).toBe(16);
  });

  it('are null outside every phase', () => {
    expect(phaseFacts(undefined, '2026-11-16')).toEqual({ kind: null, name: null, day: null });
  });
});
