import { z } from 'zod';
import { LANGUAGES } from '../domain/people.js';
import * as v from './schema-values.js';

/** The keys of a plan as people write it. The JSON Schema for editors is made of this, and so are the complaints. */
const organisation = z
  .strictObject({
    name: v.text('Name of the organisation, as cards show it.'),
    languages: z
      .array(z.enum(LANGUAGES))
      .min(1, 'needs at least one language')
      .describe('The first is the default, also for cards in channels.')
      .optional(),
    timeZone: v.timeZone.optional(),
    businessHours: v.weekHours('When people are there, by day.').optional(),
    holidays: z.array(v.day('A day on which everybody is away.')).optional(),
    admins: z
      .array(v.person('May bind channels and see the health of the desk.'))
      .describe('People who may bind channels and see the health of the desk.')
      .optional(),
  })
  .describe('Who runs this support plan, and when people are there.');

const ringHours = v
  .weekHours('When the one on call may be rung; always when left out. Holidays are closed.')
  .optional();

const onCall = z
  .union([
    z.strictObject({
      rota: z.enum(['daily', 'weekly']).describe('How long a turn lasts.'),
      from: v.localTime('When the first turn begins: YYYY-MM-DDTHH:MM, local time.'),
      people: z.array(v.person('Takes a turn.')).describe('In the order of their turns.'),
      hours: ringHours,
    }),
    z.strictObject({ shifts: v.text('Id of the Teams group whose shifts say who is on call.'), hours: ringHours }),
  ])
  .describe('Who is rung when a bridge opens.');

const tier = z
  .strictObject({
    tier: v.tierNumber,
    name: v.text('What people call it.').optional(),
    responsibilities: z.array(v.text('One responsibility.')).describe('What this tier answers for.').optional(),
    channel: z
      .string()
      .regex(/^19:[^;\s]+@thread\.(tacv2|skype)$/, 'expected the id of a Teams channel, 19:…@thread.tacv2')
      .describe('Id of its Teams channel. A channel bound in Teams beats it.')
      .optional(),
    members: z
      .union([
        z.array(v.person('Works in this tier.')),
        z.strictObject({ entraGroup: v.entraGroup }),
        z.literal('channel'),
      ])
      .describe(
        'People, an Entra group, or the word channel (only where the channel is private, shared or of a team of its own).',
      ),
    lead: v.person('Sees what is late and moves tickets of people who are away.').optional(),
    hours: v.weekHours('Its opening hours, where they differ from the business hours.').optional(),
    targets: z
      .strictObject({
        take: v.duration('Business time until somebody has it; 1d is one business day.').optional(),
        solve: v.duration('Business time while this tier holds it; 1d is one business day.').optional(),
      })
      .describe('What is promised.')
      .optional(),
    handOver: z
      .strictObject({ requires: z.array(v.handOverField).describe('What has to be filled in.') })
      .describe('What has to be told before a ticket goes up.')
      .optional(),
    onCall: onCall.optional(),
  })
  .describe('One tier of support.');

const microsoftSupport = z
  .strictObject({
    mayFile: z.array(v.person('May open a case.')).describe('People who may open a case with Microsoft.'),
    remindAfter: v.duration('How long a case may rest before somebody is reminded; 1d is 24 hours.').optional(),
  })
  .describe('Tier 4: Microsoft Support.');

const intake = z
  .strictObject({
    gather: v.duration('How long to wait for the next message before answering; at most 1m.').optional(),
    remindAfter: v.duration('Business time until an unsent request is asked about, once.').optional(),
    then: z.enum(['send', 'drop']).describe('What becomes of a request that nobody sends or cancels.').optional(),
    after: v.duration('Business time from the last word until that; longer than remindAfter.').optional(),
  })
  .describe('How requests are taken down before they are sent.');

const reminders = z
  .strictObject({
    warn: v
      .warning('When to warn before a target: a share of it that is used up, or business time before its end.')
      .optional(),
    repeat: v.durationOrNever('Business time until whoever is late is nudged again.').optional(),
    lead: v.durationOrNever("Business time after a target until the tier's lead is called.").optional(),
    requester: z
      .strictObject({
        remindAfter: v
          .duration('Business time until a silent requester is reminded, and between reminders.')
          .optional(),
        times: z
          .int('expected a whole number')
          .min(0, 'must not be negative')
          .max(9, 'must be at most 9')
          .describe('How many reminders.')
          .optional(),
        closeAfter: v
          .durationOrNever('Business time from the question or solution until the ticket is closed without an answer.')
          .optional(),
      })
      .describe('What becomes of a question or solution that the requester does not answer.')
      .optional(),
  })
  .describe('What the desk says by itself while something waits.');

const facts = z
  .strictObject({
    devices: z.boolean().describe("The requester's devices as Intune has them.").optional(),
    enrolmentFailures: z.boolean().describe("The requester's enrolments that failed lately.").optional(),
    serviceHealth: z.boolean().describe('Open issues of Intune that Microsoft tells of.').optional(),
    profile: z.boolean().describe("The requester's department and language in the directory.").optional(),
  })
  .describe('What is looked up beside a ticket. Each needs a permission in Graph: see `tierline permissions`.');

const route = z
  .strictObject({
    name: v.text('Why tickets go this way, as staff read it.'),
    when: v.condition('Left out: always.').optional(),
    to: z.strictObject({ tier: v.tierNumber, priority: v.priority.optional() }).describe('Where the ticket goes.'),
  })
  .describe('One rule; the first that holds decides.');

const phase = z
  .strictObject({
    name: v.text('What people call it.'),
    kind: z.enum(['planning', 'pilot', 'production']).describe('Which part of the rollout it belongs to.'),
    from: v.day('First day.'),
    to: v.day('Last day, included.'),
    groups: z
      .array(
        z.strictObject({
          name: v.text('What people call the group.'),
          users: z
            .int('expected a whole number')
            .min(0, 'must not be negative')
            .describe('How many people are expected.')
            .optional(),
          departments: z
            .array(v.text('As the directory spells it.'))
            .describe('Departments as the directory spells them.')
            .optional(),
          people: z.array(v.person('In the group.')).describe('Named people.').optional(),
          entraGroup: v.entraGroup.optional(),
        }),
      )
      .describe('Whose turn it is: a person belongs by name, Entra group or department.')
      .optional(),
    involve: v.tierNumbers('Tiers that are involved from the first day; all of them when left out.').optional(),
  })
  .describe('One phase of the rollout.');

const bridge = z
  .strictObject({
    openWhen: v.condition('A bridge opens by itself.').optional(),
    proposeWhen: v.condition('A bridge is offered on the card.').optional(),
    trustRequester: z
      .boolean()
      .describe("Whether the requester's own word on the impact counts for openWhen.")
      .optional(),
    ring: v.duration('How long one person is rung.').optional(),
    hold: v.duration('How long staff may stop it before anybody is rung.').optional(),
    cooldown: v.duration('How long the same cause opens no second bridge.').optional(),
    fallback: z.enum(['meeting', 'link']).describe('What happens where calling is not possible.').optional(),
  })
  .describe('The call of all tiers.');

const training = z
  .strictObject({
    agenda: z
      .array(
        z.strictObject({
          title: v.text('What it is about.'),
          minutes: z.int('expected a whole number').min(1, 'must be at least 1').describe('How long it takes.'),
          tiers: v.tierNumbers('For whom; everybody when left out.').optional(),
          points: z.array(v.text('One point.')).describe('What is told.').optional(),
        }),
      )
      .describe('The session, in order.')
      .optional(),
    drills: z
      .array(
        z.strictObject({
          title: v.text('The task.'),
          tiers: v.tierNumbers('For whom; everybody when left out.').optional(),
          pass: v.text('How everybody sees that it is done.'),
        }),
      )
      .describe('Exercises with their criterion.')
      .optional(),
  })
  .describe('How support staff are trained.');

const resource = z.strictObject({
  title: v.text('What it is.'),
  url: z.url({ protocol: /^https$/, error: 'expected an address that begins with https://' }).describe('Where it is.'),
  tiers: v.tierNumbers('For whom; everybody when left out.').optional(),
});

const example = z
  .strictObject({
    says: v.text('What somebody writes.'),
    department: v.text('Their department.').optional(),
    expect: z
      .strictObject({
        category: v.category.optional(),
        platform: v.platform.optional(),
        tier: v.tierNumber.optional(),
        priority: v.priority.optional(),
        route: v.text('Name of the rule that decides.').optional(),
      })
      .describe('What has to come out.'),
  })
  .describe('A message and where it has to go; `tierline plan check` runs them all.');

export const planSchema = z
  .strictObject({
    version: z.literal(1).describe('Version of these keys.').optional(),
    organisation,
    tiers: z.array(tier).min(1, 'needs at least one tier').describe('The tiers, numbered from 1.'),
    microsoftSupport: microsoftSupport.optional(),
    categories: z
      .array(v.category)
      .min(1, 'needs at least one category')
      .describe('What problems are about; all thirteen when left out.')
      .optional(),
    intake: intake.optional(),
    reminders: reminders.optional(),
    facts: facts.optional(),
    routing: z
      .array(route)
      .min(1, 'needs at least one rule')
      .describe('Where a new ticket goes: ordered, the first rule that holds decides.')
      .optional(),
    phases: z.array(phase).describe('The rollout.').optional(),
    bridge: bridge.optional(),
    training: training.optional(),
    resources: z.array(resource.describe('Something to read.')).describe('What staff keep at hand.').optional(),
    examples: z.array(example).describe('Messages and where they have to go.').optional(),
  })
  .describe("An organisation's support plan for Intune.");

/** A plan as people write it, its shape checked. */
export type PlanFile = z.infer<typeof planSchema>;
export type TierFile = PlanFile['tiers'][number];
export type PhaseFile = NonNullable<PlanFile['phases']>[number];
