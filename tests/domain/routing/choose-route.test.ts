import { describe, expect, it } from '@jest/globals';
import { chooseRoute } from '../../../src/domain/routing/choose-route.js';
import { factsAtSending } from '../../../src/domain/routing/facts-at-sending.js';
import type { Condition, Route, SupportPlan } from '../../../src/domain/support-plan.js';
import { readPlan } from '../../../src/plan/read-plan.js';

const tiny = readPlan('organisation: { name: Contoso }\ntiers: [{ tier: 1, members: [ana@contoso.example] }]');
const planWith = (routing: SupportPlan['routing']): SupportPlan => {
  if (!('plan' in tiny)) throw new TypeError('the plan of this test is broken');
  return { ...tiny.plan, routing };
};
const condition = (source: string, result: ReturnType<Condition['holds']>): Condition => ({
  source,
  holds: () => result,
});
const route = (name: string, when: Condition | null, tier: 1 | 2 | 3 = 1): Route => ({
  name,
  when,
  to: { tier, priority: 'normal' },
});
const facts = factsAtSending(
  { category: 'email', platform: 'ios', errorCodes: [], impact: null },
  { text: 'no mail', department: null, phase: { kind: null, name: null, day: null }, similarRequesters: 1 },
);

const yes = condition('yes', { holds: true });
const no = condition('no', { holds: false });
const broken = condition('1 / 0 > 1', { failed: 'cannot divide by 0' });

describe('the route of a new problem', () => {
  it('is the first rule that holds, with its condition as the reason', () => {
    const plan = planWith([route('a', no, 3), route('b', yes, 2), route('c', yes, 3), route('rest', null)]);
    expect(chooseRoute(plan, facts)).toEqual({
      tier: 2,
      priority: 'normal',
      route: { name: 'b', because: 'yes' },
      skipped: [],
    });
  });

  it('is the last rule when no other holds', () => {
    const plan = planWith([route('a', no, 3), route('rest', null)]);
    expect(chooseRoute(plan, facts).route).toEqual({ name: 'rest', because: 'always' });
  });

  it('passes over a rule that cannot be computed, and says so', () => {
    const plan = planWith([route('broken', broken, 3), route('rest', null)]);
    expect(chooseRoute(plan, facts)).toMatchObject({
      route: { name: 'rest' },
      skipped: [{ name: 'broken', failed: 'cannot divide by 0' }],
    });
  });

  it('leads to the contact tier in a plan without a last rule', () => {
    expect(chooseRoute(planWith([route('a', no, 3)]), facts)).toMatchObject({ tier: 1, priority: 'normal' });
  });
});

describe('facts at sending', () => {
  it('know nothing that staff would have to say first', () => {
    expect(facts.ticket).toMatchObject({ tier: null, priority: null, impactConfirmed: false, ageMinutes: 0 });
  });
});
