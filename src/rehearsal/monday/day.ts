import { HOUR, MINUTE, type Instant } from '../../domain/instant.js';
import type { TierNumber } from '../../domain/support-plan.js';
import type { Person } from '../../simulator/people/person.js';
import type { Rehearsal } from '../start-rehearsal.js';
import { Chance } from './chance.js';
import { drawHabit, type Habit } from './habits.js';
import { requesterLooks, writeLine } from './requester.js';
import { staffLooks } from './staff.js';

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
  readonly chance: Chance;
  /** `talk`: a greeting or thanks, which belong to no ticket; an answer is enough. */
  readonly written: { readonly text: string; readonly at: Instant; readonly talk: boolean }[];
}

export interface Worker {
  readonly person: Person;
  readonly tier: TierNumber;
  readonly chance: Chance;
}

interface Step {
  readonly at: Instant;
  readonly act: () => Promise<void>;
}

/** Staff look at their queue, and requesters at their chat, this often. */
const STAFF_LOOK = 8 * MINUTE;
const REQUESTER_LOOKS = 25 * MINUTE;

const lookThrough = (from: Instant, until: Instant, every: number, act: () => Promise<void>): Step[] => {
  const steps: Step[] = [];
  for (let at = from; at < until; at += every) steps.push({ at, act });
  return steps;
};

const stepsOf = (rehearsal: Rehearsal, writer: Writer, arrives: Instant, until: Instant): Step[] => {
  const lines = writer.habit.says.map(({ after, text, talk }) => ({
    at: arrives + after * MINUTE,
    act: () => writeLine(rehearsal, writer, text, talk),
  }));
  const last = lines[lines.length - 1]?.at ?? arrives;
  const looks = lookThrough(last + MINUTE, until, REQUESTER_LOOKS, () => requesterLooks(rehearsal, writer));
  return [...lines, ...looks];
};

/** The people of the day; every third requester writes Chinese. */
export const gather = (
  { microsoft, scene, desk }: Rehearsal,
  options: DayOptions,
): { writers: Writer[]; workers: Worker[] } => {
  const chance = new Chance(options.seed);
  const writers = Array.from({ length: options.requesters }, (_, index): Writer => {
    const chinese = index % 3 === 2;
    const person = microsoft.addUser({
      principalName: `r${String(index)}@contoso.example`,
      name: `Requester ${String(index)}`,
      department: 'Sales',
      locale: chinese ? 'zh-TW' : 'en-US',
    });
    return {
      person,
      habit: drawHabit(chance, index, chinese),
      chance: new Chance(options.seed * 1_000 + index),
      written: [],
    };
  });
  const workers = desk.plans.current().tiers.flatMap(({ tier, members }): Worker[] =>
    (members.kind === 'people' ? members.people : []).flatMap((name, index) => {
      const person = scene.staff.get(name.toLowerCase());
      return person === undefined ? [] : [{ person, tier, chance: new Chance(options.seed * 77 + tier * 10 + index) }];
    }),
  );
  return { writers, workers };
};

/** Lets the day pass: everybody does what they do at their time, and the desk keeps up with each moment. */
export const passDay = async (
  rehearsal: Rehearsal,
  people: { writers: Writer[]; workers: Worker[] },
  options: DayOptions,
): Promise<void> => {
  const { clock, microsoft } = rehearsal;
  const begin = clock.now();
  const until = begin + options.hours * HOUR;
  const chance = new Chance(options.seed + 1);
  for (const { person } of people.writers) await microsoft.installFor(person);
  await rehearsal.settled();
  const steps = people.writers.flatMap((writer) =>
    stepsOf(rehearsal, writer, begin + Math.floor(chance.next() * (options.hours - 1) * HOUR), until),
  );
  for (const [index, worker] of people.workers.entries()) {
    steps.push(...lookThrough(begin + index * 20_000, until, STAFF_LOOK, () => staffLooks(rehearsal, worker)));
  }
  for (const step of steps.sort((a, b) => a.at - b.at)) {
    clock.advance(step.at - clock.now());
    await step.act();
  }
  clock.advance(until - clock.now());
  await rehearsal.settled();
};
