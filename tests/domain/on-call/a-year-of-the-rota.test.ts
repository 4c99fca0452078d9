import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { temporalCalendar } from '../../../src/adapters/calendar/temporal-calendar.js';
import { DAY, HOUR, MINUTE } from '../../../src/domain/instant.js';
import { onCallOrder } from '../../../src/domain/on-call/ring-order.js';
import { onCallSpan } from '../../../src/domain/on-call/on-call-span.js';
import { rotaTurn } from '../../../src/domain/on-call/rota-turn.js';
import { CREW, rotaPlan } from './rota-plan.js';

const YEAR = { from: '2026-01-01', days: 366 };
/** Berlin skips and repeats 02:00 to 03:00, New York as well, on other days; 02:30 falls into both. */
const HAND_OVERS = ['00:00', '01:30', '02:30', '09:00', '23:59'];
const ZONES = ['Europe/Berlin', 'America/New_York'];
const CASES = ZONES.flatMap((zone) =>
  (['daily', 'weekly'] as const).flatMap((rota) => HAND_OVERS.map((time) => ({ zone, rota, time }))),
);

/** Every hand-over of the year by the calendar's own arithmetic, the first one included. */
const handOvers = (zone: string, rota: 'daily' | 'weekly', time: string): readonly number[] => {
  const step = rota === 'daily' ? 1 : 7;
  return Array.from(
    { length: Math.ceil(YEAR.days / step) },
    (_, turn) =>
      Temporal.PlainDateTime.from(`${YEAR.from}T${time}`)
        .add({ days: turn * step })
        .toZonedDateTime(zone).epochMilliseconds,
  );
};

describe.each(CASES)('$rota turns in $zone that begin at $time', ({ zone, rota, time }) => {
  const plan = rotaPlan({ rota, from: `${YEAR.from}T${time}`, people: CREW, hours: null });
  const calendar = temporalCalendar(zone);
  const onCall = (at: number) => onCallOrder({ plan, tier: 2, overrides: [], at, calendar })[0];
  const named = (turn: number) => ({ source: 'rota', name: CREW[turn % CREW.length] });
  const turnAt = (at: number) =>
    rotaTurn({ rota, from: `${YEAR.from}T${time}`, people: CREW, hours: null }, at, calendar);
  const times = handOvers(zone, rota, time);

  it('hand over at each transition, to the millisecond', () => {
    const wrong = times.filter((at, turn) => {
      const before = turn === 0 ? undefined : named(turn - 1);
      return (
        JSON.stringify([onCall(at - 1), onCall(at)]) !== JSON.stringify([before, named(turn)]) ||
        turnAt(at)?.from !== at
      );
    });
    expect(wrong).toEqual([]);
  });

  it('leave no instant without exactly one person, from the first to the last', () => {
    const [first = 0] = times;
    let turn = 0;
    const wrong: number[] = [];
    for (let at = first; at < times.at(-1)!; at += 197 * MINUTE + 1) {
      while (at >= times[turn + 1]!) turn += 1;
      const span = onCallSpan({ plan, tier: 2, overrides: [], at, calendar });
      const holds = span.source === 'rota' && span.from === times[turn] && span.until === times[turn + 1];
      if (!holds || JSON.stringify(onCall(at)) !== JSON.stringify(named(turn))) wrong.push(at);
    }
    expect(wrong).toEqual([]);
  });

  it('are 24 hours, and an hour less and more when the clocks change', () => {
    const whole = rota === 'daily' ? DAY : 7 * DAY;
    const odd = times.slice(1).flatMap((at, turn) => (at - times[turn]! === whole ? [] : [at - times[turn]! - whole]));
    expect(odd.sort((one, other) => one - other)).toEqual([-HOUR, HOUR]);
  });
});

it('before the first turn nobody is on call', () => {
  const plan = rotaPlan({ rota: 'weekly', from: '2026-11-23T09:00', people: CREW, hours: null });
  const calendar = temporalCalendar('Europe/Berlin');
  const first = Date.parse('2026-11-23T09:00+01:00');
  const of = { plan, tier: 2 as const, overrides: [], calendar };
  expect(onCallOrder({ ...of, at: first - 1 })).toEqual([]);
  expect(onCallSpan({ ...of, at: first - 1 })).toEqual({ source: 'notBegun', begins: first });
  expect(onCallOrder({ ...of, at: first })).toHaveLength(CREW.length);
});
