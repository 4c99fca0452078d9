import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { temporalCalendar } from '../../src/adapters/calendar/temporal-calendar.js';
import type { SupportPlan } from '../../src/domain/support-plan.js';
import { explainOnCall, onCallLines } from '../../src/plan/explain-on-call.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { showPlan } from '../../src/plan/show/show-plan.js';

const text = readFileSync(new URL('../fixtures/plans/good/ring-hours.yaml', import.meta.url), 'utf8');
const plan = (): SupportPlan => {
  const reading = readPlan(text);
  if ('problems' in reading) throw new TypeError(JSON.stringify(reading.problems));
  return reading.plan;
};
const at = (local: string): number => Date.parse(`${local}+01:00`);
const calledAt = (local: string) => onCallLines(explainOnCall(plan(), at(local), temporalCalendar('Europe/Berlin')));

describe('the rota of a plan', () => {
  it('keeps its ring hours, and always where none are named', () => {
    const [first, second, third] = plan().tiers;
    expect(first.onCall?.hours?.[0]).toEqual({ from: 480, to: 1_200 });
    expect(second?.onCall?.hours?.[4]).toEqual({ from: 480, to: 720 });
    expect(third?.onCall?.hours).toBeNull();
  });

  it('that begins later is warned of, at its place, by the clock of the organisation', () => {
    const later = (now: number) => readPlan(text, { now }).warnings.filter(({ path }) => path.endsWith('onCall.from'));
    expect(later(at('2026-11-23T08:59'))).toMatchObject([
      { line: 10, message: 'the rota of tier 1 begins on 2026-11-23 09:00: before that nobody of it is on call' },
      { line: 17, path: 'tiers[1].onCall.from' },
    ]);
    expect(later(at('2026-11-23T09:00'))).toEqual([]);
  });

  it('is shown with its hours', () => {
    expect(showPlan(plan())).toContain('Rung mon-thu 08:00-18:00, fri 08:00-12:00.');
  });
});

describe('who would be called', () => {
  it('is told tier by tier, in order, or why nobody would be', () => {
    expect(calledAt('2026-11-30T10:00')).toEqual([
      '  tier 1       ana@contoso.example',
      '  tier 2       cho@contoso.example, then bo@contoso.example',
      '  tier 3       nobody: the plan has no rota of it',
    ]);
    expect(calledAt('2026-11-27T15:00')[1]).toBe(
      '  tier 2       nobody: rung only mon-thu 08:00-18:00, fri 08:00-12:00, and not on holidays',
    );
    expect(calledAt('2026-11-23T08:30')[0]).toBe('  tier 1       nobody: its rota begins on 2026-11-23 09:00');
  });
});
