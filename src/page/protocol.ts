/** What the rehearsal and its page say to each other: JSON, read on both sides. Instants are milliseconds since 1970. */

export type CardJson = Readonly<Record<string, unknown>>;

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly part: 'requester' | 'staff' | 'admin';
  /** BCP-47 of the person's Teams. */
  readonly locale: string;
  readonly department: string | null;
  readonly device: string | null;
  /** Things this person might write. */
  readonly says: readonly string[];
  readonly blocked: boolean;
}

/** A place where people talk. The requesters' chats share one pane; a channel is a pane of its own. */
export interface PaneView {
  /** `chat`, or the channel's id. */
  readonly id: string;
  readonly kind: 'chat' | 'channel';
  /** As Teams shows it; empty for the chat. */
  readonly name: string;
  readonly tiers: readonly number[];
  /** Ids of those one can be here. */
  readonly people: readonly string[];
}

export interface MessageView {
  readonly id: string;
  readonly pane: string;
  /** Whose chat it stands in; null in a channel. */
  readonly chatOf: string | null;
  /** Id of the post it replies to, or its own; null in a chat. */
  readonly thread: string | null;
  /** Null: the bot. */
  readonly from: string | null;
  readonly at: number;
  /** The bot's is markdown, a person's plain; mentions stand in `<at>`. */
  readonly text: string | null;
  /** Names of those who are notified. */
  readonly notified: readonly string[];
  readonly cards: readonly CardJson[];
  /** By person: the card that an answer put in place for this one alone. */
  readonly views: Readonly<Record<string, CardJson>>;
  /** Addresses on this server, or `data:`. */
  readonly pictures: readonly string[];
  readonly files: readonly string[];
  readonly edits: number;
  readonly deleted: boolean;
}

/** One request that crossed the wire; its bodies are read by id. */
export interface WireLine {
  readonly id: number;
  readonly at: number;
  readonly direction: 'out' | 'in';
  readonly method: string;
  readonly path: string;
  /** Null: no answer came. */
  readonly status: number | null;
  readonly bytes: number;
  readonly faulty: boolean;
}
export interface WireBodies {
  readonly request: unknown;
  readonly response: unknown;
}

/** `in`: in the call; `left`: was in it; `ignored`: rings on, and the person lets it; `stopped`: the call was over first. */
export type PhoneState =
  ('ringing' | 'ignored') | ('in' | 'left' | 'declined' | 'missed' | 'busy' | 'unreachable' | 'stopped');

/** Somebody's phone in one call: the last time it rang, and what came of it. */
export interface PhoneView {
  readonly person: string;
  readonly tiers: readonly number[];
  readonly state: PhoneState;
  /** When it began to ring, was taken, or went silent. */
  readonly since: number;
}

/** A group call of the bot. */
export interface CallView {
  readonly id: string;
  readonly subject: string | null;
  readonly begun: number;
  /** By tier, then in the order in which they were rung. */
  readonly phones: readonly PhoneView[];
  /** How it ended for the bot, in Graph's codes and words; whoever is in it may talk on. Null while it lasts. */
  readonly over: {
    readonly at: number;
    readonly code: number;
    readonly subcode: number;
    readonly message: string;
  } | null;
}

export const PHONE_ACTS = ['answer', 'decline', 'ignore', 'leave'] as const;
export type PhoneAct = (typeof PHONE_ACTS)[number];

export const FAULTS = ['throttled', 'down', 'noConsent', 'callingOff', 'callsNotGranted', 'noMeetings'] as const;
export type FaultName = (typeof FAULTS)[number];

export interface PlanProblemView {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly suggestion: string | null;
}

export interface PlanView {
  readonly hash: string;
  readonly text: string;
  /** The organisation's own file, which this page never writes. */
  readonly file: string;
  /** Where the last save went; null before the first. */
  readonly copy: string | null;
  /** What is wrong with an edit of the organisation's file that was not taken up. */
  readonly broken: string | null;
}

export interface RuleView {
  readonly name: string;
  readonly when: string | null;
  readonly outcome: 'held' | 'did not hold' | 'failed';
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}
export interface TicketView {
  readonly number: string;
  readonly title: string;
  readonly requester: string;
  readonly status: string;
  readonly tier: number;
  readonly route: { readonly name: string; readonly because: string };
  /** Every rule down to the one that decided; empty where the plan has changed since. */
  readonly rules: readonly RuleView[];
}

export interface WalkView {
  /** How many of the five steps were played. */
  readonly played: number;
  /** Why it cannot go on; null: it can. */
  readonly stuck: 'tiers' | 'elsewhere' | null;
  /** In which language it was begun; null before. */
  readonly language: string | null;
  /** Who plays: the requester, then tier 1 to 3. */
  readonly cast: readonly string[];
}

/** Everything the page shows, as of one event. */
export interface Snapshot {
  readonly event: string;
  readonly organisation: { readonly name: string; readonly language: string; readonly timeZone: string };
  readonly now: number;
  readonly panes: readonly PaneView[];
  readonly people: readonly PersonView[];
  readonly messages: readonly MessageView[];
  readonly calls: readonly CallView[];
  readonly wire: readonly WireLine[];
  readonly faults: readonly FaultName[];
  readonly plan: PlanView;
  readonly tickets: readonly TicketView[];
  readonly walk: WalkView;
}

/** What changed; each replaces what it names. */
export type News =
  | { readonly type: 'message'; readonly message: MessageView }
  | { readonly type: 'call'; readonly call: CallView }
  | { readonly type: 'wire'; readonly line: WireLine }
  | { readonly type: 'clock'; readonly now: number }
  /** The bot shows that it is at work on an answer, in the chat of a person. */
  | { readonly type: 'typing'; readonly chatOf: string }
  | { readonly type: 'faults'; readonly faults: readonly FaultName[] }
  | { readonly type: 'people'; readonly people: readonly PersonView[]; readonly panes: readonly PaneView[] }
  | { readonly type: 'plan'; readonly plan: PlanView }
  | { readonly type: 'tickets'; readonly tickets: readonly TicketView[] }
  | { readonly type: 'walk'; readonly walk: WalkView }
  /** The scene is being set anew: nothing of it holds any more. */
  | { readonly type: 'closing' }
  /** All is to be read again. */
  | { readonly type: 'reset' };

export interface PastedPicture {
  readonly type: string;
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

/** What somebody does on the page; the names are the last part of the address. */
export interface Acts {
  readonly write: {
    readonly person: string;
    readonly pane: string;
    readonly text: string;
    readonly thread?: string;
    readonly pictures?: readonly PastedPicture[];
  };
  readonly edit: { readonly person: string; readonly message: string; readonly text: string };
  readonly delete: { readonly person: string; readonly message: string };
  readonly click: {
    readonly person: string;
    readonly message: string;
    /** The card as it was shown. */
    readonly card: CardJson;
    readonly verb: string;
    /** What the button carries, to tell it from others of its verb. */
    readonly carries: unknown;
    readonly inputs: Readonly<Record<string, string>>;
  };
  readonly phone: { readonly person: string; readonly call: string; readonly does: PhoneAct };
  readonly advance: { readonly by: number };
  readonly fault: { readonly name: FaultName; readonly on: boolean };
  readonly block: { readonly person: string; readonly on: boolean };
  readonly plan: { readonly text: string };
  readonly walk: { readonly language: string };
  readonly reset: Readonly<Record<string, never>>;
}
export type ActName = keyof Acts;

/** What came of an act. */
export type Outcome =
  | {
      readonly ok: true;
      /** What the bot answered a click with in words. */
      readonly said?: string;
      /** The bot's answer was no success: the real Teams says that something went wrong. */
      readonly failed?: number;
      readonly warnings?: readonly PlanProblemView[];
    }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly detail: string;
      readonly problems?: readonly PlanProblemView[];
    };
