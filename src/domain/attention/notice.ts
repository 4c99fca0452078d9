import type { AttachedTicket, BridgeId } from '../bridge/bridge.js';
import type { CallTrouble } from '../bridge/trouble.js';
import type { Finding } from '../health/finding.js';
import type { SetUp } from '../health/set-up.js';
import type { PictureId } from '../intake/draft.js';
import type { Instant } from '../instant.js';
import type { Language, Person, PersonId } from '../people.js';
import type { TierNumber } from '../support-plan.js';
import type { RequesterStep, StaffStep } from '../ticket/pending.js';
import type { Refusal } from '../ticket/refusals.js';
import type { Ending, TextId, TicketNumber } from '../ticket/ticket.js';

/** Why it is somebody's turn on the staff side. */
export type Turn =
  | 'escalated'
  | 'passed'
  | 'returned'
  | 'answered'
  | 'wrote'
  | 'solved'
  | 'notFixed'
  | 'reopened'
  | 'takenOver'
  | 'released'
  | 'withdrawn'
  | 'untied'
  | 'caseAnswered'
  | 'caseDue';

/** A one-off message about a ticket, as data: rendered when it is sent, so that erased words stay erased. */
export type TicketNotice =
  /** Into the ticket's thread in the tier's channel; mentions the person, or the queue when null. */
  | {
      readonly kind: 'turn';
      readonly ticket: TicketNumber;
      readonly tier: TierNumber;
      readonly person: Person | null;
      readonly turn: Turn;
      readonly by: Person;
    }
  /** The same, said by the desk itself: a step nears its target, is past it, or the requester has to be called for it. */
  | {
      readonly kind: 'nudge';
      readonly ticket: TicketNumber;
      readonly tier: TierNumber;
      readonly person: Person | null;
      readonly about:
        | { readonly level: 'soon' | 'late' | 'lead'; readonly step: StaffStep; readonly due: Instant }
        | { readonly level: 'call'; readonly step: RequesterStep };
      /** Whose step it is, where somebody else is told. */
      readonly of: Person | null;
    }
  /** To the requester: an answer is still waited for; `until`: when the ticket would be closed. */
  | {
      readonly kind: 'reminded';
      readonly ticket: TicketNumber;
      readonly step: RequesterStep;
      readonly until: Instant | null;
    }
  /** To the requester. */
  | { readonly kind: 'replied'; readonly ticket: TicketNumber; readonly text: TextId; readonly by: Person }
  | { readonly kind: 'closed'; readonly ticket: TicketNumber; readonly ending: Ending }
  | { readonly kind: 'linked'; readonly ticket: TicketNumber; readonly original: TicketNumber }
  /** It follows no other ticket any more. */
  | { readonly kind: 'untied'; readonly ticket: TicketNumber };

/**
 * What calls the same person to the same ticket is one notice until it is sent, and says the latest; null for what is
 * always sent by itself.
 */
export const bundleOf = (notice: Notice): string | null =>
  notice.kind === 'turn' || notice.kind === 'nudge'
    ? `${notice.ticket}|${String(notice.tier)}|${notice.person?.id ?? 'queue'}`
    : null;

/**
 * A live message: wanted states that delivery keeps up to date. Creating one notifies its reader.
 * `request` the requester's card of the ticket · `question`, `solution` what the requester is asked and told ·
 * `tier` the card in a tier's channel · `intake` the card that shows what was understood before anything is sent ·
 * `bridge` the card of a group call in a tier's channel · `knownIssue` one that was proposed, for the top tier to decide.
 */
export type PostKind = 'intake' | 'request' | 'question' | 'solution' | 'tier' | 'bridge' | 'knownIssue';

/** A sentence of the catalogue (`say.<key>`) with its values; the card layer knows the words in each language. */
export interface Say {
  readonly kind: 'say';
  readonly key: SayKey;
  readonly language: Language;
  readonly values: Readonly<Record<string, string | number>>;
  /** Whether the answer carries the "Get a person" button: always towards a requester. */
  readonly person: boolean;
}

export const SAY_KEYS = [
  'welcome',
  'welcomeTeam',
  'help',
  'helpStaff',
  'greeting',
  'thanks',
  'aboutTheBot',
  'upset',
  'offTopic',
  'vague',
  'vagueDevice',
  'vagueText',
  'vagueSince',
  'vagueHowMany',
  'empty',
  'noTickets',
  'noSuchTicket',
  'notYourTicket',
  'added',
  'drafted',
  'healthLooking',
  'onlyAdmins',
  'packetElsewhere',
  'bound',
  'bindOnlyAdmins',
  'bindNoSuchTier',
  'bindHere',
  'notBound',
  'askPrivately',
  'groupChat',
  'replied',
  'notStaff',
  'notUnderstood',
  'planBroken',
  'wantsPerson',
  'failed',
  'notOffered',
  'noDraft',
  'cancelled',
  'reopened',
  'confirmed',
  'repliedByVoice',
  'startHere',
  'fileInChannel',
  'wrongPlace',
  'answeredPrivately',
  'madeFor',
  'madeForHow',
  'personUnknown',
  'directorySilent',
  'away',
  'awayHow',
  'awayPast',
  'back',
  'moveWho',
  'moveNothing',
  'onCallHow',
  'onCallUntil',
  'onCallPast',
  'onCallWho',
  'onCallWhichTier',
  'onCallNoSuchTier',
  'onCallNotYours',
  'fileNamed',
  'pictureNotTaken',
  'sentForYou',
  'personComing',
  'wantsPersonAbout',
] as const;
export type SayKey = (typeof SAY_KEYS)[number];

/** Everything that is sent once. Lists are made when they are sent, so they show what is true then. */
export type Notice =
  | TicketNotice
  | Say
  /** The asker's tickets, open first. */
  | { readonly kind: 'myTickets'; readonly person: PersonId; readonly language: Language }
  /** One ticket as its requester may see it. */
  | { readonly kind: 'status'; readonly ticket: TicketNumber; readonly language: Language }
  /** What Microsoft Support will ask for about a ticket. */
  | { readonly kind: 'packet'; readonly ticket: TicketNumber; readonly language: Language }
  /** The health of the desk, as it was when somebody asked. */
  | { readonly kind: 'health'; readonly findings: readonly Finding[]; readonly language: Language }
  /** How far the setting up is. */
  | { readonly kind: 'setUp'; readonly setUp: SetUp; readonly language: Language }
  /** A tier's queue. */
  | {
      readonly kind: 'queue';
      readonly tiers: readonly TierNumber[];
      readonly person: PersonId;
      readonly language: Language;
    }
  /** What the asker holds or has to tell a requester, in all tiers. */
  | { readonly kind: 'myWork'; readonly person: PersonId; readonly language: Language }
  /** Which known issues help, and what there is to do about others. */
  | { readonly kind: 'knownIssues'; readonly language: Language }
  /** A note was taken; offers to send it to the requester. `tiers`: whose people read along there. */
  | {
      readonly kind: 'noted';
      readonly ticket: TicketNumber;
      readonly note: TextId;
      readonly tiers: readonly TierNumber[];
      readonly language: Language;
    }
  /** What somebody had was moved to a colleague, who is called, or (null) to the queue. */
  | {
      readonly kind: 'moved';
      readonly tickets: readonly TicketNumber[];
      readonly from: Person;
      readonly to: Person | null;
      readonly by: Person;
      readonly language: Language;
    }
  /** Who is on call in these tiers, as it is when it is sent; `call` was put on call just now by somebody else and is called. */
  | {
      readonly kind: 'onCall';
      readonly tiers: readonly TierNumber[];
      readonly call: Person | null;
      readonly language: Language;
    }
  /** The daily line of a channel: solutions that its tiers have not acknowledged yet. */
  | {
      readonly kind: 'unlearnt';
      readonly tiers: readonly TierNumber[];
      readonly tickets: readonly TicketNumber[];
      readonly language: Language;
    }
  /** Thanks came for what was told in these: whether it helped is one click away. */
  | { readonly kind: 'verdict'; readonly tickets: readonly TicketNumber[]; readonly language: Language }
  /** A requester's picture, under the ticket's card in a tier's channel. */
  | {
      readonly kind: 'picture';
      readonly ticket: TicketNumber;
      readonly picture: PictureId;
      readonly channel: string;
      readonly by: Person;
    }
  /** In a ticket's thread: it has a bridge, whose card is in the same channel. */
  | {
      readonly kind: 'bridgeLink';
      readonly ticket: TicketNumber;
      readonly bridge: BridgeId;
      readonly channel: string;
      readonly because: AttachedTicket['because'];
      readonly language: Language;
    }
  /** Under a bridge's card: there is no call, and these are called together by other means. */
  | {
      readonly kind: 'bridgeMeet';
      readonly bridge: BridgeId;
      readonly people: readonly Person[];
      readonly language: Language;
    }
  /** Under a bridge's card: nobody of the tier is left to ring; calls its lead. */
  | {
      readonly kind: 'bridgeSpent';
      readonly bridge: BridgeId;
      readonly tier: TierNumber;
      readonly language: Language;
    }
  /** To an administrator: there was no call for this ticket, or no meeting in its place, and what helps. */
  | {
      readonly kind: 'callTrouble';
      readonly ticket: TicketNumber;
      readonly trouble: CallTrouble;
      /** In Microsoft's words. */
      readonly vendor: string | null;
      readonly language: Language;
    }
  /** Why what somebody wrote in a thread had no effect. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly ticket: TicketNumber; readonly language: Language };
