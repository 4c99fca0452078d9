import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../../src/domain/people.js';
import { findTier, TIER_NUMBERS } from '../../../src/domain/support-plan.js';
import { decide } from '../../../src/domain/ticket/decide.js';
import type { EventType } from '../../../src/domain/ticket/events.js';
import { fold } from '../../../src/domain/ticket/evolve.js';
import { legalVerbs, requesterVerbs } from '../../../src/domain/ticket/legal-verbs.js';
import { nextStep } from '../../../src/domain/ticket/next-step.js';
import type { RefusalReason } from '../../../src/domain/ticket/refusals.js';
import { isOpen } from '../../../src/domain/ticket/ticket.js';
import { TICKET_VERBS, type TicketVerb } from '../../../src/domain/ticket/verbs.js';
import { fay } from '../../helpers/people.js';
import { adventures, begin, play, press, type Adventure } from '../../helpers/random-commands.js';
import type { Outcome, Story } from '../../helpers/ticket-story.js';

const RUNS = 5_000;
const AFTER_THE_END: readonly EventType[] = [
  'TicketReopened',
  'SolutionAcknowledged',
  'NoteTaken',
  'KnownIssueProposed',
];

/** Shows the promises that did not hold, below the story that fast-check found. */
class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

const insist = (promises: Readonly<Record<string, boolean>>): void => {
  const broken = Object.keys(promises).filter((promise) => promises[promise] !== true);
  if (broken.length > 0) throw new BrokenPromise(broken.join('; '));
};

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What holds of every ticket at every moment. */
const insistOnEveryMoment = ({ ticket, plan, log }: Story): void => {
  const last = ticket.walk.at(-1);
  const inHand = ticket.status === 'working' || ticket.status === 'waiting';
  insist({
    'somebody or a queue speaks for it': findTier(plan, ticket.terms.contactTier) !== undefined,
    'a holder, or the queue of a tier': ticket.holder !== null || findTier(plan, ticket.tier) !== undefined,
    'untaken means that nobody has it': ticket.status !== 'untaken' || ticket.holder === null,
    'in hand means that somebody has it': !inHand || ticket.holder !== null,
    'waiting means that there is a question': !inHand || (ticket.status === 'waiting') === (ticket.question !== null),
    'it is somebody\u2019s turn until it is closed': (nextStep(ticket).whose === 'nobody') === !isOpen(ticket),
    'a solution when solved or told':
      (ticket.status !== 'solved' && ticket.status !== 'told') || ticket.solution !== null,
    'an ending when closed': (ticket.status === 'closed') === (ticket.ending !== null),
    'a duplicate knows its original': ticket.status !== 'linked' || ticket.duplicateOf !== null,
    'the version counts the events': ticket.version === log.length,
    'the stage is not ahead of the version': ticket.stageVersion <= ticket.version,
    'the walk ends where it is': last !== undefined && last.tier === ticket.tier,
    'only the last stay has no end': ticket.walk.every((visit) => (visit === last) === (visit.leftAt === null)),
    'nobody acknowledges to himself': ticket.acknowledgements.every(
      (one) => one.by === null || one.by.id !== ticket.solution?.by.id,
    ),
    'no tier above acknowledges': ticket.acknowledgements.every((one) => one.tier < ticket.tier),
  });
};

/** What holds of every step. */
const insistOnStep = (before: Story, outcome: Outcome): void =>
  insist({
    'a refusal has no events, an acceptance has some': (outcome.refused === null) === outcome.events.length > 0,
    'a refusal changes nothing': outcome.refused === null || outcome.ticket === before.ticket,
    'closed stays closed': isOpen(before.ticket) || outcome.happened.every((type) => AFTER_THE_END.includes(type)),
  });

/** A button on a card works for somebody; one that no card shows has no effect, whoever sends it. */
const insistOnButtons = ({ ticket, plan, now, around }: Story, people: Adventure['people']): void => {
  const shown = new Set([...legalVerbs(ticket, plan, TIER_NUMBERS, around), ...requesterVerbs(ticket, plan)]);
  const tiers = plan.tiers.map((one) => one.tier);
  // Rights may have been handed out so that nobody of this desk fits: a newcomer of all tiers, the holder and the requester do.
  const right = [fay, ticket.holder ?? fay, ticket.requester].map((one) => ({ ...fay, ...one, tiers, mayFile: true }));
  const works = (by: Actor, verb: TicketVerb, choice: number): boolean =>
    'events' in decide(ticket, press(verb, choice, right), { by, seen: null, around }, plan, now);
  for (const verb of TICKET_VERBS) {
    if (shown.has(verb)) {
      const worked = right.some((by) => [0, 1, 2].some((choice) => works(by, verb, choice)));
      insist({ [`${verb} is on a card and works`]: worked });
    } else {
      insist({ [`${verb} is on no card and does nothing`]: !people.some((by) => works(by, verb, ticket.version)) });
    }
  }
};

const insistOnTheLog = ({ ticket, log }: Story): void =>
  insist({
    'the log folds to the row': isDeepStrictEqual(fold(log), ticket),
    'so does the log as it is stored': isDeepStrictEqual(fold(throughJson(log)), ticket),
  });

describe('whatever people do, in whatever order', () => {
  it('no ticket is ever without an owner, a state or a next step, and its log folds to its row', () => {
    const events = new Set<EventType>();
    const reasons = new Set<RefusalReason>();
    let steps = 0;
    const property = fc.property(adventures, (adventure) => {
      let story = begin(adventure);
      for (const one of adventure.throws) {
        const outcome = play(story, adventure.people, one);
        insistOnStep(story, outcome);
        story = outcome.story;
        insistOnEveryMoment(story);
        outcome.happened.forEach((type) => events.add(type));
        if (outcome.reason !== null) reasons.add(outcome.reason);
        steps += 1;
      }
      insistOnTheLog(story);
      insistOnButtons(story, adventure.people);
    });
    fc.assert(property, { numRuns: RUNS });
    // Else the stories would prove nothing about what they never reach: every event but the sending and what time alone brings.
    expect([...events].sort()).toHaveLength(26);
    expect(reasons.size).toBeGreaterThanOrEqual(20);
    expect(steps).toBeGreaterThan(10 * RUNS);
  }, 60_000);

  it('the same command in the same state always comes to the same', () => {
    let decisions = 0;
    const property = fc.property(adventures, ({ throws, ...rest }) => {
      const { people } = rest;
      const { ticket, plan, now, around } = throws.reduce(
        (story, one) => play(story, people, one).story,
        begin({ ...rest, throws }),
      );
      for (const by of people) {
        for (const verb of TICKET_VERBS) {
          const command = press(verb, 1, people);
          const copy = throughJson(ticket);
          const once = decide(ticket, command, { by, seen: null, around }, plan, now);
          const again = decide(copy, command, { by, seen: null, around }, plan, now);
          insist({ 'the same again': isDeepStrictEqual(again, once), unchanged: isDeepStrictEqual(copy, ticket) });
          decisions += 1;
        }
      }
    });
    fc.assert(property, { numRuns: 30 });
    expect(decisions).toBeGreaterThan(4_000);
  }, 60_000);
});
