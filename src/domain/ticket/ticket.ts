import type { Instant } from '../instant.js';
import type { Language, Person, PersonId } from '../people.js';
import type { MicrosoftCase } from './microsoft-case.js';
import type { Pending } from './pending.js';
import type { Wait } from './waits.js';
import type { KnownMatch } from '../known-issues/known-match.js';
import type { Category, HandOverField, Impact, Platform, Priority, Targets, TierNumber } from '../support-plan.js';

/** `T-` and a number from 1001 on; unique for ever. */
export type TicketNumber = `T-${number}`;

/** Points to words in the text store, so that they can be erased while the event that points stays. */
export type TextId = string & { readonly __brand: 'TextId' };

/** What was promised when the ticket was sent; a later edit of the plan does not change it. */
export interface Terms {
  readonly planHash: string;
  /** The tier that speaks for every ticket. */
  readonly contactTier: TierNumber;
  readonly tiers: readonly {
    readonly tier: TierNumber;
    readonly name: string;
    readonly targets: Targets;
    readonly requires: readonly HandOverField[];
  }[];
  readonly route: { readonly name: string; readonly because: string };
}

/** What the ticket is about, as sent by the requester and corrected by staff. */
export interface Subject {
  readonly title: string;
  readonly category: Category;
  readonly platform: Platform;
  readonly impact: Impact | null;
  readonly device: string | null;
  readonly errorCodes: readonly string[];
  /** Everything the requester wrote before sending. */
  readonly text: TextId;
}

export type Arrival = 'sent' | 'escalated' | 'returned' | 'redirected' | 'reopened' | 'rerouted';

/** One stay of the ticket with one tier. */
export interface Visit {
  readonly tier: TierNumber;
  readonly by: Arrival;
  readonly arrivedAt: Instant;
  /** Who brought it here and what they said. */
  readonly from: Person | null;
  readonly why: TextId | null;
  /** The last person who had it here. */
  readonly holder: Person | null;
  readonly takenAt: Instant | null;
  readonly leftAt: Instant | null;
  /** Filled in when this tier handed it up. */
  readonly tried: TextId | null;
  readonly findings: TextId | null;
}

export interface Solution {
  readonly tier: TierNumber;
  readonly by: Person;
  readonly at: Instant;
  readonly rootCause: TextId;
  readonly fix: TextId;
  readonly userSteps: TextId;
}

/** A tier below the solver that held the ticket and may say that it has learnt the solution. */
export interface Acknowledgement {
  readonly tier: TierNumber;
  readonly by: Person | null;
  readonly at: Instant | null;
}

export interface Question {
  readonly text: TextId;
  readonly by: Person;
  readonly at: Instant;
}

/**
 * Where the ticket stands:
 * `untaken` in a tier's queue · `working` somebody has it · `waiting` for the requester's answer ·
 * `solved` the contact has to tell the requester · `told` the requester has to confirm ·
 * `linked` a duplicate that follows another ticket · `closed`.
 */
export type Status = 'untaken' | 'working' | 'waiting' | 'solved' | 'told' | 'linked' | 'closed';

/** `lapsed`: by the desk, because the requester was silent. */
export type Ending = 'confirmed' | 'withdrawn' | 'lapsed';

/** A fold over the ticket's events; see `evolve.ts`. */
export interface Ticket {
  readonly number: TicketNumber;
  /** How many events there are; the version that buttons carry as `v`. */
  readonly version: number;
  /** The version at which holder, tier or status last changed: a click on an older copy is stale. */
  readonly stageVersion: number;
  readonly status: Status;
  /** When holder, tier or status last changed. */
  readonly since: Instant;
  readonly sentAt: Instant;
  readonly requester: Person;
  /** Who reported it for the requester; left out where the requester did. */
  readonly reporter?: Person;
  /** How the requester can be reached besides Teams, where the reporter said so. */
  readonly reach?: TextId;
  readonly language: Language;
  readonly subject: Subject;
  /** True once staff set or confirmed the impact. */
  readonly impactConfirmed: boolean;
  readonly priority: Priority;
  readonly terms: Terms;
  /** The tier that holds it now (once solved: the tier that solved it). */
  readonly tier: TierNumber;
  /** Who works on it; null only while nobody has taken it in this tier. */
  readonly holder: Person | null;
  /** Who of the contact tier speaks for it; null means that tier's queue. */
  readonly contact: Person | null;
  /** Oldest first; the last is the present one. */
  readonly walk: readonly [Visit, ...Visit[]];
  readonly question: Question | null;
  readonly solution: Solution | null;
  /** Solutions that did not hold, oldest first. */
  readonly failed: readonly Solution[];
  /** What the requester was told, once told. */
  readonly told: { readonly message: TextId; readonly by: Person; readonly at: Instant } | null;
  readonly acknowledgements: readonly Acknowledgement[];
  /** Known issues that fitted when it was sent, the best first; left out where none did. */
  readonly known?: readonly KnownMatch[];
  /** The known issue that its solution was proposed as. */
  readonly proposed?: string;
  /** The ticket this one follows. */
  readonly duplicateOf: TicketNumber | null;
  readonly ending: Ending | null;
  readonly reopened: number;
  /** Filed with Microsoft, oldest first, one open at a time; left out where there never was one. */
  readonly cases?: readonly MicrosoftCase[];
  /** What requester and staff wrote since it was sent, oldest first. */
  readonly words: readonly Word[];
  /** When the tier that had it could not go on, oldest first. */
  readonly waits: readonly Wait[];
  /** What it waits for, and what the desk has said about that. */
  readonly pending: Pending;
}

/**
 * `recorded`: what the requester said by voice, written down by staff · `untied`: why it is no duplicate after all ·
 * `microsoft`: the answer to a case, brought by who filed it.
 */
export type WordKind =
  | 'requester'
  | 'answer'
  | 'question'
  | 'reply'
  | 'note'
  | 'not-fixed'
  | 'reopened'
  | 'recorded'
  | 'untied'
  | 'microsoft';
export interface Word {
  readonly kind: WordKind;
  readonly text: TextId;
  readonly by: Person;
  readonly at: Instant;
}

export const isOpen = (ticket: Ticket): boolean => ticket.status !== 'closed';

/** Whether the person ever had the ticket in the tier. */
export const hadIt = (ticket: Ticket, tier: TierNumber, person: PersonId): boolean =>
  ticket.walk.some((visit) => visit.tier === tier && visit.holder?.id === person);
