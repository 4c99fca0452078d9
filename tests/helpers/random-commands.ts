import fc from 'fast-check';
import type { Actor } from '../../src/domain/people.js';
import { AS_USUAL, type Surroundings } from '../../src/domain/ticket/surroundings.js';
import { TIER_NUMBERS, type SupportPlan, type TierNumber } from '../../src/domain/support-plan.js';
import { DESK, type TicketCommand } from '../../src/domain/ticket/commands.js';
import { legalVerbs, requesterVerbs } from '../../src/domain/ticket/legal-verbs.js';
import type { TicketVerb } from '../../src/domain/ticket/verbs.js';
import {
  acknowledge,
  answerCase,
  ask,
  classify,
  confirm,
  confirmedByVoice,
  duplicate,
  escalate,
  follow,
  giveBack,
  heard,
  makeKnown,
  move,
  note,
  notFixed,
  notFixedByVoice,
  openCase,
  pass,
  redirect,
  release,
  reopen,
  reply,
  reroute,
  sendNote,
  solve,
  take,
  tell,
  toldByVoice,
  untie,
  withdraw,
  write,
} from './commands.js';
import { ana, bo, cho, dan, eve, fay, guest, ida, mia } from './people.js';
import { oneTier, threeTiers, twoTiers } from './plans.js';
import { solvedByEve } from './scenes.js';
import { sentUnder, type Outcome, type Story } from './ticket-story.js';

/** What decides one step of a random story; the same throw always leads to the same step. */
export interface Throw {
  readonly what: number;
  readonly who: number;
  readonly choice: number;
  /** Left empty: some or all inputs. */
  readonly filled: boolean;
  /** Something that is possible now, by somebody who may; else anything by anybody. */
  readonly sensible: boolean;
  /** From the present card, from no card, or from that many versions ago. */
  readonly seen: 'now' | null | number;
}

/** A desk with people of several tiers, and everything that they will try. */
export interface Adventure {
  readonly plan: SupportPlan;
  readonly tier: TierNumber;
  readonly people: readonly Actor[];
  readonly throws: readonly Throw[];
  readonly around: Surroundings;
}

type Fill = (filled: boolean, choice: number, people: readonly Actor[]) => TicketCommand;
const words = (filled: boolean): undefined | null => (filled ? undefined : null);

const BUTTONS: { readonly [V in TicketVerb]: Fill } = {
  'ticket.take': () => take,
  'ticket.release': () => release,
  'ticket.pass': (filled, choice, people) => pass(filled ? (people[choice % people.length] ?? null) : null),
  'ticket.ask': (filled) => ask(words(filled)),
  'ticket.escalate': (filled, choice) =>
    filled ? escalate() : escalate({ tried: null, findings: choice % 2 === 0 ? null : 'Something' }),
  'ticket.return': (filled) => giveBack(words(filled)),
  'ticket.redirect': (filled, choice) => redirect(TIER_NUMBERS[choice % 3] ?? null, words(filled)),
  'ticket.duplicate': (filled, choice) => {
    if (!filled) return duplicate(choice % 2 === 0 ? null : {}, choice % 3 === 0 ? null : undefined);
    const others = [{}, {}, {}, { number: 'T-1042' }, { open: false }, { duplicateOf: 'T-7' }] as const;
    return duplicate(others[choice % others.length]);
  },
  'ticket.untie': (filled, choice, people) => untie(words(filled), people[choice % people.length] ?? null),
  'ticket.classify': (filled, choice) =>
    filled ? classify({ impact: choice % 2 === 0 ? 'many' : 'me', category: 'wifi-vpn' }) : classify({}),
  'ticket.solve': (filled) => (filled ? solve() : solve({ fix: null })),
  'ticket.acknowledge': () => acknowledge,
  'ticket.makeKnown': () => makeKnown,
  'ticket.tell': (filled) => tell(words(filled)),
  'ticket.recordAnswer': (filled) => heard(words(filled)),
  'ticket.recordTold': (filled) => toldByVoice(filled ? 'Start it again' : null),
  'ticket.recordConfirmed': () => confirmedByVoice,
  'ticket.recordNotFixed': (filled) => notFixedByVoice(words(filled)),
  'case.open': (filled, choice) => openCase(filled ? `2611 2200 4000 ${choice}` : null),
  'case.answer': (filled) => answerCase(words(filled)),
  'ticket.confirm': () => confirm,
  'ticket.notFixed': (filled) => notFixed(words(filled)),
  'ticket.withdraw': () => withdraw,
  'ticket.reopen': (filled) => reopen(words(filled)),
};

/** What is asked for in words alone. */
const TALK: readonly Fill[] = [
  (filled) => sendNote(words(filled)),
  (filled, choice, people) =>
    move(people[choice % people.length] ?? ana, filled ? (people[(choice + 1) % people.length] ?? null) : null),
  (filled) => reply(words(filled)),
  (filled) => note(words(filled)),
  (filled) => write(words(filled)),
  (filled) => follow(filled ? solvedByEve.ticket.solution : null),
  (filled, choice) => reroute(TIER_NUMBERS[choice % 3] ?? 1, filled ? 'high' : 'normal'),
];

/** The command of a button with every input filled in. */
export const press = (verb: TicketVerb, choice: number, people: readonly Actor[]): TicketCommand =>
  BUTTONS[verb](true, choice, people);

const possible = ({ ticket, plan, around }: Story): readonly Fill[] => {
  const verbs = [...legalVerbs(ticket, plan, TIER_NUMBERS, around), ...requesterVerbs(ticket, plan)];
  // Withdrawing is always possible and ends everything: seldom enough, and stories become long.
  const seldom = verbs.filter((verb) => verb !== 'ticket.withdraw' || ticket.version % 4 === 0);
  return [...seldom.map((verb) => BUTTONS[verb]), ...TALK];
};

/** What becomes of a throw. */
export const play = (story: Story, people: readonly Actor[], one: Throw): Outcome => {
  const fills = one.sensible ? possible(story) : [...Object.values(BUTTONS), ...TALK];
  const fill = fills[one.what % fills.length] ?? (() => take);
  const command = fill(one.filled, one.choice, people);
  const { version } = story.ticket;
  const seen = typeof one.seen === 'number' ? Math.max(0, version - one.seen) : one.seen === 'now' ? version : null;
  let outcome: Outcome | undefined;
  for (let tries = 0; tries < (one.sensible ? people.length : 1); tries += 1) {
    const by = people[(one.who + tries) % people.length] ?? mia;
    outcome = story.when(by, command, seen);
    if (outcome.refused === null) return outcome;
  }
  return outcome ?? story.when(mia, command, seen);
};

export const begin = ({ plan, tier, people, around }: Adventure): Story =>
  sentUnder(plan, tier, people.find((person) => person.id === mia.id) ?? mia).while(around);

const anyOf = (tiers: readonly TierNumber[], person: Actor, usual: TierNumber): fc.Arbitrary<Actor> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.constant([usual].filter((tier) => tiers.includes(tier))) },
      { weight: 1, arbitrary: fc.subarray([...tiers]) },
    )
    .map((own) => ({ ...person, tiers: own }));

const staffOf = (tiers: readonly TierNumber[]): fc.Arbitrary<readonly Actor[]> =>
  fc.tuple(
    anyOf(tiers, ana, 1),
    anyOf(tiers, bo, 1),
    anyOf(tiers, cho, 2),
    anyOf(tiers, dan, 2),
    anyOf(tiers, eve, 3),
    anyOf(tiers, fay, 3),
    fc.subarray([...tiers]).map((leads) => ({ ...ida, leads })),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(mia) },
      { weight: 1, arbitrary: fc.constant({ ...mia, tiers: [1] as const }) },
    ),
    fc.constant(guest),
    fc.constant({ ...DESK, tiers: [], leads: [], admin: false }),
  );

const oneThrow: fc.Arbitrary<Throw> = fc.record({
  what: fc.nat(999),
  who: fc.nat(99),
  choice: fc.nat(99),
  filled: fc.nat(9).map((n) => n > 0),
  sensible: fc.nat(9).map((n) => n > 2),
  seen: fc.oneof(
    { weight: 6, arbitrary: fc.constant('now' as const) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 6 }) },
  ),
});

/** Mostly as usual; sometimes the requester is out of reach, and people are away or have left their tier. */
const surroundings: fc.Arbitrary<Surroundings> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(AS_USUAL) },
  {
    weight: 1,
    arbitrary: fc.record({
      unreachable: fc.boolean(),
      away: fc.subarray([ana, bo, cho, dan, eve].map((one) => one.id)),
      left: fc.subarray([
        { person: bo.id, tier: 1 as const },
        { person: cho.id, tier: 2 as const },
      ]),
    }),
  },
);

/** Random stories of up to 30 steps on desks of one, two and three tiers. */
export const adventures: fc.Arbitrary<Adventure> = fc.constantFrom(threeTiers, twoTiers, oneTier).chain((plan) => {
  const tiers = plan.tiers.map((one) => one.tier);
  return fc.record({
    plan: fc.constant(plan),
    tier: fc.constantFrom(...tiers),
    people: staffOf(tiers),
    around: surroundings,
    throws: fc.array(oneThrow, { maxLength: 30, size: 'max' }),
  });
});
