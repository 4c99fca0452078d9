import type { Duration, Instant } from './instant.js';
import type { Language, PrincipalName } from './people.js';
import type { Facts } from './routing/facts.js';

/** 1 to 3 are the organisation's own; Microsoft Support, the fourth, is never a queue here. */
export type TierNumber = 1 | 2 | 3;
export const TIER_NUMBERS: readonly TierNumber[] = [1, 2, 3];

export const CATEGORIES = [
  'enrolment',
  'compliance',
  'app-deployment',
  'policy',
  'conditional-access',
  'email',
  'certificates',
  'wifi-vpn',
  'autopilot',
  'company-portal',
  'update',
  'license',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const PLATFORMS = ['ios', 'android', 'windows', 'macos', 'linux', 'unknown'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const IMPACTS = ['me', 'team', 'many'] as const;
export type Impact = (typeof IMPACTS)[number];

export const PRIORITIES = ['low', 'normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const HAND_OVER_FIELDS = ['tried', 'findings'] as const;
export type HandOverField = (typeof HAND_OVER_FIELDS)[number];

/** A condition of the plan, parsed once at load. A condition that cannot be computed has failed, with a reason; that is not the same as false. */
export interface Condition {
  readonly source: string;
  holds(facts: Facts): { readonly holds: boolean } | { readonly failed: string };
}

/** Opening hours of one weekday in minutes after midnight, local time; a day that is absent is closed. */
export interface OpenHours {
  readonly from: number;
  readonly to: number;
}
/** Index 0 is Monday. */
export type WeekHours = readonly [
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
];

export interface Organisation {
  readonly name: string;
  /** The first is the default, also for channel cards. */
  readonly languages: readonly [Language, ...Language[]];
  /** IANA name. */
  readonly timeZone: string;
  readonly businessHours: WeekHours;
  /** `YYYY-MM-DD`, local days. */
  readonly holidays: readonly string[];
  readonly admins: readonly PrincipalName[];
}

export type Membership =
  | { readonly kind: 'people'; readonly people: readonly PrincipalName[] }
  | { readonly kind: 'entraGroup'; readonly groupId: string }
  | { readonly kind: 'channel' };

export interface Targets {
  /** Business time from arrival in the tier until somebody has it. */
  readonly take: Duration | null;
  /** Business time while this tier holds the ticket. `2d` in the plan means two business days. */
  readonly solve: Duration | null;
}

export interface Rota {
  readonly rota: 'daily' | 'weekly';
  /** Local date and time of the first hand-over, `YYYY-MM-DDTHH:MM`. */
  readonly from: string;
  readonly people: readonly PrincipalName[];
  /** When the one on call may be rung; null: always. */
  readonly hours: WeekHours | null;
}
export interface ShiftsRota {
  readonly shifts: string;
  readonly hours: WeekHours | null;
}

export interface Tier {
  readonly tier: TierNumber;
  readonly name: string;
  readonly responsibilities: readonly string[];
  /** The Teams channel id of the plan; a channel bound in Teams beats it. */
  readonly channel: string | null;
  readonly members: Membership;
  readonly lead: PrincipalName | null;
  readonly hours: WeekHours | null;
  readonly targets: Targets;
  readonly handOver: { readonly requires: readonly HandOverField[] };
  readonly onCall: Rota | ShiftsRota | null;
}

export interface Route {
  readonly name: string;
  /** `null`: holds always. */
  readonly when: Condition | null;
  readonly to: { readonly tier: TierNumber; readonly priority: Priority };
}

export interface PhaseGroup {
  readonly name: string;
  readonly users: number;
  readonly departments: readonly string[];
  readonly people: readonly PrincipalName[];
  readonly entraGroup: string | null;
}
export interface Phase {
  readonly name: string;
  readonly kind: 'planning' | 'pilot' | 'production';
  /** First and last local day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly groups: readonly PhaseGroup[];
  readonly involve: readonly TierNumber[];
}

export interface BridgeRules {
  readonly openWhen: Condition | null;
  readonly proposeWhen: Condition | null;
  readonly trustRequester: boolean;
  readonly ring: Duration;
  readonly hold: Duration;
  readonly cooldown: Duration;
  readonly fallback: 'meeting' | 'link';
}

/** What happens between a requester's first word and a ticket. */
export interface IntakeRules {
  /** How long the desk reads on after the last message before it answers: what comes meanwhile is one message. */
  readonly gather: Duration;
  /** Business time until somebody who has not pressed "Send" is asked about it, once. */
  readonly remindAfter: Duration;
  /** What becomes of it when still nobody presses anything. */
  readonly then: 'send' | 'drop';
  /** Business time from the last word until that; longer than `remindAfter`. */
  readonly after: Duration;
}

/** What the desk says by itself while something waits. All lengths are business time; null is never. */
export interface ReminderRules {
  /** Before a target: once such a share of its time is used up, or so long before its end. */
  readonly warn: { readonly share: number } | { readonly before: Duration } | null;
  /** After a target: how long until whoever is late is nudged again. */
  readonly repeat: Duration | null;
  /** After a target: how long until the lead of the tier is called, once. */
  readonly lead: Duration | null;
  /** For a requester who was asked, or told a solution. */
  readonly requester: {
    /** From the question, or from the reminder before. */
    readonly remindAfter: Duration;
    /** How many reminders at most. */
    readonly times: number;
    /** From the question until the ticket is closed without an answer. */
    readonly closeAfter: Duration | null;
  };
}

/** What the desk looks up in Microsoft's records beside a ticket. */
export interface FactRules {
  /** The requester's managed devices. */
  readonly devices: boolean;
  /** Their enrolments that failed. */
  readonly enrolmentFailures: boolean;
  /** Open issues of Intune that Microsoft tells of. */
  readonly serviceHealth: boolean;
  /** Their department and language in the directory. */
  readonly profile: boolean;
}

export interface TrainingItem {
  readonly title: string;
  readonly minutes: number;
  readonly tiers: readonly TierNumber[];
  readonly points: readonly string[];
}
export interface Training {
  readonly agenda: readonly TrainingItem[];
  readonly drills: readonly { readonly title: string; readonly tiers: readonly TierNumber[]; readonly pass: string }[];
}

export interface Resource {
  readonly title: string;
  readonly url: string;
  readonly tiers: readonly TierNumber[];
}

/** What `plan check` sends through understanding and routing, and what must come out. */
export interface Example {
  readonly says: string;
  /** Of the person who says it; nobody in particular when left out. */
  readonly department?: string;
  readonly expect: {
    readonly category?: Category;
    readonly platform?: Platform;
    readonly tier?: TierNumber;
    readonly priority?: Priority;
    readonly route?: string;
  };
}

/** The support plan in force: what an organisation wrote, checked and with its conditions compiled. */
export interface SupportPlan {
  /** SHA-256 of the text, hexadecimal: the version a ticket remembers. */
  readonly hash: string;
  readonly organisation: Organisation;
  /** Lowest first, at least one, numbers without a hole from 1. */
  readonly tiers: readonly [Tier, ...Tier[]];
  readonly microsoftSupport: { readonly mayFile: readonly PrincipalName[]; readonly remindAfter: Duration } | null;
  readonly categories: readonly Category[];
  readonly intake: IntakeRules;
  readonly reminders: ReminderRules;
  readonly facts: FactRules;
  readonly routing: readonly [Route, ...Route[]];
  readonly phases: readonly Phase[];
  readonly bridge: BridgeRules | null;
  readonly training: Training;
  readonly resources: readonly Resource[];
  readonly examples: readonly Example[];
}

export const findTier = (plan: SupportPlan, tier: TierNumber): Tier | undefined =>
  plan.tiers.find((one) => one.tier === tier);

/** The tier that speaks to requesters: the lowest one there is. */
export const contactTier = (plan: SupportPlan): TierNumber => plan.tiers[0].tier;

/** The next tier up, `undefined` at the top. */
/** The tier above which there is only Microsoft. */
export const topTier = (plan: SupportPlan): TierNumber => plan.tiers.at(-1)?.tier ?? contactTier(plan);

export const tierAbove = (plan: SupportPlan, tier: TierNumber): TierNumber | undefined =>
  plan.tiers.find((one) => one.tier > tier)?.tier;

/** When the plan version was accepted; kept beside its hash. */
export interface PlanVersion {
  readonly hash: string;
  readonly acceptedAt: Instant;
}
