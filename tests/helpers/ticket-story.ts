import { attentionFor, type Attention } from '../../src/domain/attention/attention.js';
import { MINUTE, type Instant } from '../../src/domain/instant.js';
import type { Actor } from '../../src/domain/people.js';
import type { SupportPlan, TierNumber } from '../../src/domain/support-plan.js';
import type { TicketCommand } from '../../src/domain/ticket/commands.js';
import { decide } from '../../src/domain/ticket/decide.js';
import { AS_USUAL, type Surroundings } from '../../src/domain/ticket/surroundings.js';
import type { EventType, TicketEvent } from '../../src/domain/ticket/events.js';
import { evolve, fold } from '../../src/domain/ticket/evolve.js';
import type { Refusal, RefusalReason } from '../../src/domain/ticket/refusals.js';
import type { Ticket } from '../../src/domain/ticket/ticket.js';
import { text } from './commands.js';
import { mia } from './people.js';
import { threeTiers } from './plans.js';

/** When every story begins; each command after it is given a minute later. */
export const TEN: Instant = Date.UTC(2026, 10, 23, 9, 0);

/** Who gives which command; the version of the card that was clicked, where it matters. */
export type Step = readonly [by: Actor, command: TicketCommand, seen?: number];

/** What a command came to. */
export interface Outcome {
  readonly events: readonly TicketEvent[];
  /** The types of the events, to compare in one line. */
  readonly happened: readonly EventType[];
  /** Null when it was accepted. */
  readonly refused: Refusal | null;
  readonly reason: RefusalReason | null;
  /** Whom the events notify, in their order. */
  readonly attention: readonly Attention[];
  /** The ticket as it stands after it. */
  readonly ticket: Ticket;
  /** The story as it goes on from here. */
  readonly story: Story;
}

/** A ticket with its log, and what becomes of the next command. Nothing in it changes: every command gives a new one. */
export interface Story {
  readonly plan: SupportPlan;
  readonly ticket: Ticket;
  readonly log: readonly TicketEvent[];
  readonly now: Instant;
  /** What is true around the ticket; as usual unless it was said otherwise. */
  readonly around: Surroundings;
  readonly when: (by: Actor, command: TicketCommand, seen?: number | null) => Outcome;
  /** Goes on with commands that must be accepted. */
  readonly and: (...steps: Step[]) => Story;
  /** The same ticket under an edited plan. */
  readonly underPlan: (plan: SupportPlan) => Story;
  /** The same ticket while other things are true around it. */
  readonly while: (around: Partial<Surroundings>) => Story;
}

/** A test that set its own scene wrongly. */
export class BrokenStory extends Error {
  override readonly name = 'BrokenStory';
}

/** A log as a story that goes on at a time. */
export const replay = (plan: SupportPlan, log: readonly TicketEvent[], now: Instant): Story => {
  const ticket = fold(log);
  if (ticket === undefined) throw new BrokenStory('a story begins with a ticket that was sent');
  return tellStory({ plan, ticket, log, now, around: AS_USUAL });
};

type Scene = Pick<Story, 'plan' | 'ticket' | 'log' | 'now' | 'around'>;

const play = (scene: Scene, by: Actor, command: TicketCommand, seen: number | null): Outcome => {
  const { plan, ticket, log, now, around } = scene;
  const decision = decide(ticket, command, { by, seen, around }, plan, now);
  const events = 'events' in decision ? decision.events : [];
  const refused = 'refused' in decision ? decision.refused : null;
  let after = ticket;
  const attention = events.flatMap((event) => {
    const before = after;
    after = evolve(before, event);
    return attentionFor(event, after, before);
  });
  return {
    events,
    happened: events.map((event) => event.type),
    refused,
    reason: refused?.reason ?? null,
    attention,
    ticket: after,
    // Told only when somebody goes on with it: random stories try far more than happens.
    get story() {
      return tellStory({ plan, ticket: after, log: [...log, ...events], now: now + MINUTE, around });
    },
  };
};

const tellStory = (scene: Scene): Story => ({
  ...scene,
  when: (by, command, seen = null) => play(scene, by, command, seen),
  and: (...steps) =>
    steps.reduce<Story>((story, [by, command, seen]) => {
      const outcome = story.when(by, command, seen);
      if (outcome.refused === null) return outcome.story;
      throw new BrokenStory(`${by.name} could not ${command.type}: ${JSON.stringify(outcome.refused)}`);
    }, tellStory(scene)),
  underPlan: (plan) => tellStory({ ...scene, plan }),
  while: (around) => tellStory({ ...scene, around: { ...AS_USUAL, ...around } }),
});

/** The event that every log begins with. */
export const sent = (plan: SupportPlan, tier: TierNumber, requester: Actor = mia): TicketEvent => ({
  type: 'TicketSent',
  at: TEN,
  number: 'T-1042',
  requester: { id: requester.id, name: requester.name },
  language: 'en',
  subject: {
    title: 'My iPhone will not enrol',
    category: 'enrolment',
    platform: 'ios',
    impact: 'me',
    device: null,
    errorCodes: [],
    text: text('My iPhone will not enrol'),
  },
  priority: 'normal',
  tier,
  terms: {
    planHash: plan.hash,
    contactTier: plan.tiers[0].tier,
    tiers: plan.tiers.map((one) => ({
      tier: one.tier,
      name: one.name,
      targets: one.targets,
      requires: one.handOver.requires,
    })),
    route: { name: 'the rest', because: 'always' },
  },
});

/** A ticket of mia's, sent under a plan to a tier, and what happened to it since. */
export const sentUnder = (plan: SupportPlan, tier: TierNumber = 1, requester: Actor = mia): Story =>
  replay(plan, [sent(plan, tier, requester)], TEN + MINUTE);

/** A ticket of a desk of three tiers that begins in tier 1. */
export const given = (...steps: Step[]): Story => sentUnder(threeTiers).and(...steps);

/** A story after one more event that no command leads to. */
export const afterEvent = (story: Story, event: TicketEvent): Story =>
  replay(story.plan, [...story.log, event], story.now + MINUTE);

/** Whom the latest event of a story notifies. */
export const attentionOfLast = ({ log, ticket }: Story): readonly Attention[] => {
  const last = log.at(-1);
  return last === undefined ? [] : attentionFor(last, ticket, fold(log.slice(0, -1)));
};
