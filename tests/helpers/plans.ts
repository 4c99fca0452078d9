import { HOUR, MINUTE, SECOND } from '../../src/domain/instant.js';
import type {
  Condition,
  HandOverField,
  SupportPlan,
  Tier,
  TierNumber,
  WeekHours,
} from '../../src/domain/support-plan.js';
import { CATEGORIES } from '../../src/domain/support-plan.js';

const office = { from: 9 * 60, to: 17 * 60 };
const WEEK: WeekHours = [office, office, office, office, office, null, null];
const NEVER: Condition = { source: 'false', holds: () => ({ holds: false }) };

/** What each tier has to say when it hands a ticket up. */
const REQUIRES: { readonly [T in TierNumber]: readonly HandOverField[] } = {
  1: ['tried'],
  2: ['tried', 'findings'],
  3: [],
};

const tier = (number: TierNumber): Tier => ({
  tier: number,
  name: `Tier ${number}`,
  responsibilities: [],
  channel: null,
  members: { kind: 'channel' },
  lead: null,
  hours: null,
  targets: { take: 15 * MINUTE, solve: 4 * HOUR },
  handOver: { requires: REQUIRES[number] },
  onCall: null,
});

const plan = (hash: string, tiers: SupportPlan['tiers']): SupportPlan => ({
  hash,
  organisation: {
    name: 'Contoso',
    languages: ['en'],
    timeZone: 'Europe/Berlin',
    businessHours: WEEK,
    holidays: [],
    admins: [],
  },
  tiers,
  microsoftSupport: { mayFile: ['eve@contoso.example'], remindAfter: 4 * HOUR },
  categories: CATEGORIES,
  intake: { gather: 4 * SECOND, remindAfter: 30 * MINUTE, then: 'send', after: 4 * HOUR },
  reminders: {
    warn: { share: 0.75 },
    repeat: 8 * HOUR,
    lead: 2 * HOUR,
    requester: { remindAfter: 8 * HOUR, times: 2, closeAfter: 40 * HOUR },
  },
  facts: { devices: true, enrolmentFailures: true, serviceHealth: true, profile: true },
  routing: [
    { name: 'never', when: NEVER, to: { tier: 1, priority: 'high' } },
    { name: 'the rest', when: null, to: { tier: 1, priority: 'normal' } },
  ],
  phases: [],
  bridge: null,
  training: { agenda: [], drills: [] },
  resources: [],
  examples: [],
});

export const threeTiers = plan('three', [tier(1), tier(2), tier(3)]);
export const twoTiers = plan('two', [tier(1), tier(2)]);
export const oneTier = plan('one', [tier(1)]);

/** The plan after an edit that asks for nothing at a hand-over any more. */
export const withoutHandOver = (before: SupportPlan): SupportPlan => ({
  ...before,
  hash: `${before.hash}-edited`,
  tiers: before.tiers.map((one) => ({ ...one, handOver: { requires: [] } })) as unknown as SupportPlan['tiers'],
});
