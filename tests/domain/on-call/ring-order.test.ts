import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { temporalCalendar } from '../../../src/adapters/calendar/temporal-calendar.js';
import { DAY, HOUR, MINUTE } from '../../../src/domain/instant.js';
import { onCallSpan } from '../../../src/domain/on-call/on-call-span.js';
import type { Override } from '../../../src/domain/on-call/override.js';
import { onCallOrder, ringOrder } from '../../../src/domain/on-call/ring-order.js';
import type { Rota, WeekHours } from '../../../src/domain/support-plan.js';
import { bo, dan, eve } from '../../helpers/people.js';
import { CREW, rotaPlan } from './rota-plan.js';

const calendar = temporalCalendar('Europe/Berlin');
/** A Tuesday morning. */
const NOW = Date.parse('2026-11-24T10:00+01:00');
const office = { from: 8 * 60, to: 18 * 60 };
const OFFICE: WeekHours = [office, office, office, office, office, null, null];
const weekly: Rota = { rota: 'weekly', from: '2026-11-16T09:00', people: CREW, hours: null };

const override = (person: Override['person'], from: number, until: number | null, tier: 1 | 2 = 2): Override => ({
  tier,
  person,
  from,
  until,
  by: bo,
});
const ask = (
  at: number,
  overrides: readonly Override[] = [],
  onCall: Rota | null = weekly,
  holidays: string[] = [],
) => ({
  plan: rotaPlan(onCall, holidays),
  tier: 2 as const,
  overrides,
  at,
  calendar,
});
const names = (of: ReturnType<typeof ask>): readonly string[] =>
  ringOrder(of).map((one) => (one.source === 'rota' ? one.name.slice(0, 3) : one.person.name));

describe('who is rung', () => {
  it('is the one on call, then those whose turn comes next, each once', () => {
    expect(names(ask(NOW))).toEqual(['dan', 'eve', 'cho']);
    const twice = { ...weekly, people: [...CREW, 'cho@contoso.example'] };
    expect(names(ask(NOW - 7 * DAY, [], twice))).toEqual(['cho', 'dan', 'eve']);
  });

  it('is first whom an override named, while it holds, in that tier', () => {
    const eveForADay = override(eve, NOW, NOW + DAY);
    expect(names(ask(NOW, [eveForADay]))).toEqual(['Eve', 'dan', 'eve', 'cho']);
    expect(names(ask(NOW - 1, [eveForADay]))[0]).toBe('dan');
    expect(names(ask(NOW + DAY, [eveForADay]))[0]).toBe('dan');
    expect(names(ask(NOW, [override(eve, NOW, null, 1)]))[0]).toBe('dan');
  });

  it('by the override that began last, and by the one before once that is over', () => {
    const both = [override(dan, NOW - HOUR, null), override(eve, NOW, NOW + HOUR)];
    expect(names(ask(NOW, both))[0]).toBe('Eve');
    expect(names(ask(NOW + HOUR, [...both].reverse()))[0]).toBe('Dan');
    expect(names(ask(NOW, [override(dan, NOW, null), override(eve, NOW, null)]))[0]).toBe('Eve');
  });

  it('is whom an override named where there is no rota, else nobody', () => {
    expect(names(ask(NOW, [override(dan, NOW, null)], null))).toEqual(['Dan']);
    expect(names(ask(NOW, [], null))).toEqual([]);
    expect(ringOrder({ ...ask(NOW), plan: { ...rotaPlan(null), tiers: [rotaPlan(null).tiers[0]] } })).toEqual([]);
  });

  it('is nobody outside the ring hours and on holidays, whoever is on call', () => {
    const inHours = { ...weekly, hours: OFFICE };
    const evening = Date.parse('2026-11-24T18:00+01:00');
    expect(names(ask(evening - 1, [], inHours))[0]).toBe('dan');
    expect(names(ask(evening, [override(eve, NOW, null)], inHours))).toEqual([]);
    expect(onCallOrder(ask(evening, [], inHours))[0]).toEqual({ source: 'rota', name: 'dan@contoso.example' });
    expect(names(ask(NOW, [], inHours, ['2026-11-24']))).toEqual([]);
    expect(names(ask(NOW, [], weekly, ['2026-11-24']))[0]).toBe('dan');
  });
});

describe('how long it holds', () => {
  it('is until the next turn of somebody else', () => {
    const twoInARow = { ...weekly, people: ['cho@contoso.example', 'dan@contoso.example', 'dan@contoso.example'] };
    expect(onCallSpan(ask(NOW, [], twoInARow))).toEqual({
      source: 'rota',
      from: Date.parse('2026-11-23T09:00+01:00'),
      until: Date.parse('2026-12-07T09:00+01:00'),
    });
    expect(onCallSpan(ask(NOW + 7 * DAY, [], twoInARow))).toMatchObject({ from: Date.parse('2026-11-23T09:00+01:00') });
  });

  it('has no end where nobody else has a turn, or where an override has none', () => {
    const alone = { ...weekly, people: ['cho@contoso.example'] };
    expect(onCallSpan(ask(NOW, [], alone))).toEqual({
      source: 'rota',
      from: Date.parse('2026-11-16T09:00+01:00'),
      until: null,
    });
    const open = override(eve, NOW, null);
    expect(onCallSpan(ask(NOW, [open]))).toEqual({ source: 'override', override: open, from: NOW, until: null });
    expect(onCallSpan(ask(NOW, [], null))).toEqual({ source: 'none' });
    expect(onCallSpan(ask(NOW, [], { ...weekly, people: [] }))).toEqual({ source: 'none' });
  });

  it('is the same person at every instant of it, and another one on either side', () => {
    const rota = fc.record({
      rota: fc.constantFrom('daily' as const, 'weekly' as const),
      from: fc.constantFrom('2025-10-20T02:30', '2025-12-31T23:59', '2026-01-01T00:00'),
      people: fc.array(fc.constantFrom(...CREW), { minLength: 1, maxLength: 5 }),
      hours: fc.constant(null),
    });
    const instant = fc.integer({ min: Date.parse('2026-01-03T00:00Z'), max: Date.parse('2027-01-03T00:00Z') });
    fc.assert(
      fc.property(rota, instant, fc.double({ min: 0, max: 1, noNaN: true }), (onCall, at, part) => {
        const span = onCallSpan(ask(at, [], onCall));
        if (span.source !== 'rota') throw new TypeError(span.source);
        const who = (when: number) => JSON.stringify(onCallOrder(ask(when, [], onCall))[0]);
        const until = span.until ?? at + 30 * DAY;
        const inside = span.from + Math.floor((until - 1 - span.from) * part);
        expect(span.from <= at && at < until).toBe(true);
        expect([who(span.from), who(inside), who(until - 1)]).toEqual([who(at), who(at), who(at)]);
        if (span.until !== null) expect([who(span.from - 1), who(until)]).not.toContain(who(at));
        expect(onCallOrder(ask(at, [], onCall))).toHaveLength(new Set(onCall.people).size);
      }),
      { numRuns: 150 },
    );
  });
});

it('minutes before a hand-over still belong to the one before', () => {
  const handOver = Date.parse('2026-11-30T09:00+01:00');
  expect([names(ask(handOver - MINUTE))[0], names(ask(handOver))[0]]).toEqual(['dan', 'eve']);
});
