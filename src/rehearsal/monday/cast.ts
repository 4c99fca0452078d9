import { HOUR, type Instant } from '../../domain/instant.js';
import type { TierNumber } from '../../domain/support-plan.js';
import type { Person } from '../../simulator/people/person.js';
import type { Rehearsal } from '../start-rehearsal.js';
import { Chance } from './chance.js';
import { drawHabit, type Habit } from './habits.js';
import { phrasesOf, type Phrases } from './phrases.js';

export interface DayOptions {
  readonly seed: number;
  readonly requesters: number;
  /** Simulated hours. */
  readonly hours: number;
}

/** One of the people who write today. */
export interface Writer {
  readonly person: Person;
  readonly habit: Habit;
  readonly say: Phrases;
  readonly chance: Chance;
  readonly arrives: Instant;
}

/** One of the people who answer. */
export interface Worker {
  readonly person: Person;
  readonly tier: TierNumber;
  readonly chance: Chance;
}

/** Everybody of the day. */
export interface Cast {
  readonly writers: readonly Writer[];
  readonly workers: readonly Worker[];
}

/** Every third requester writes Chinese; all arrive before the last hour. */
const castWriters = ({ microsoft, clock }: Rehearsal, { seed, requesters, hours }: DayOptions): Writer[] => {
  const dice = new Chance(seed);
  const span = Math.max(HOUR / 2, (hours - 1) * HOUR);
  return Array.from({ length: requesters }, (_, index): Writer => {
    const chinese = index % 3 === 2;
    const say = phrasesOf(chinese);
    const person = microsoft.addUser({
      principalName: `r${String(index)}@contoso.example`,
      name: `Requester ${String(index)}`,
      department: 'Sales',
      locale: chinese ? 'zh-TW' : 'en-US',
    });
    const chance = new Chance(seed * 100_003 + index);
    return { person, say, chance, habit: drawHabit(chance, say), arrives: clock.now() + dice.below(span) };
  });
};

const castWorkers = ({ desk, scene }: Rehearsal, { seed }: DayOptions): Worker[] =>
  desk.plans.current().tiers.flatMap(({ tier, members }): Worker[] =>
    (members.kind === 'people' ? members.people : []).flatMap((name, index) => {
      const person = scene.staff.get(name.toLowerCase());
      return person === undefined ? [] : [{ person, tier, chance: new Chance(seed * 77 + tier * 10 + index) }];
    }),
  );

export const castDay = (rehearsal: Rehearsal, options: DayOptions): Cast => ({
  writers: castWriters(rehearsal, options),
  workers: castWorkers(rehearsal, options),
});
