import type { BridgeVerb } from '../domain/bridge/verbs.js';
import type { ProposalVerb } from '../domain/known-issues/decide-proposal.js';
import { CATEGORIES, IMPACTS, PLATFORMS, PRIORITIES } from '../domain/support-plan.js';
import type { TicketVerb } from '../domain/ticket/verbs.js';

/** Longest inputs, in UTF-16 units as Teams counts them. */
export const LINE = 120;
export const TEXT = 4_000;
export const BRIEF = 1_200;

/** What somebody may fill in. `person` is an Entra object id, `tier` 1 to 3. */
export type InputRow =
  | { readonly kind: 'line' | 'text'; readonly required: boolean; readonly max: number }
  | { readonly kind: 'choice'; readonly required: boolean; readonly of: readonly string[] }
  | { readonly kind: 'person' | 'tier'; readonly required: boolean };

export interface VerbRow {
  /** For whom the button is; checked by the domain, told to people by the refusal. */
  readonly who: 'requester' | 'staff' | 'holder' | 'contact' | 'learner' | 'filer';
  /**
   * What the button carries: `draft` an unsent problem, `ticket` its number and the version `v` that was shown, `bridge` the
   * bridge's id, its first ticket, and the version `v` of the bridge, `issue` the id of a known issue and its version `v`.
   */
  readonly about: 'draft' | 'draft?' | 'ticket' | 'bridge' | 'issue';
  /** By id; the id of an input is its name here. */
  readonly inputs: Readonly<Record<string, InputRow>>;
}

const line = { kind: 'line', required: false, max: LINE } as const;
const text = { kind: 'text', required: false, max: TEXT } as const;
/** Steps of a known issue: all of them stand in one form. */
const brief = { kind: 'text', required: false, max: BRIEF } as const;
const needed = { ...text, required: true } as const;
const choice = <const T extends readonly string[]>(of: T) => ({ kind: 'choice', required: false, of }) as const;

/** What a requester may set right before it is sent. */
const corrected = {
  platform: choice(PLATFORMS),
  category: choice(CATEGORIES),
  impact: choice(IMPACTS),
  device: line,
} as const;

/** Every button there is: who may press it, what it carries and what it asks for. */
export const VERBS = {
  'request.send': { who: 'requester', about: 'draft', inputs: { title: { ...line, required: true }, ...corrected } },
  /** What was offered helped: `issue` says which, nobody fills it in. */
  'request.fixed': { who: 'requester', about: 'draft', inputs: { issue: { ...line, required: true } } },
  /** It was tried and did not help: sends the request, and says so. */
  'request.stillBroken': {
    who: 'requester',
    about: 'draft',
    inputs: { issue: { ...line, required: true }, title: line, ...corrected },
  },
  'request.cancel': { who: 'requester', about: 'draft', inputs: {} },
  /** The words go to a ticket that is open already. */
  'request.add': { who: 'requester', about: 'draft', inputs: { ticket: { ...line, required: true } } },
  'request.person': { who: 'requester', about: 'draft?', inputs: {} },
  'ticket.take': { who: 'staff', about: 'ticket', inputs: {} },
  'ticket.release': { who: 'staff', about: 'ticket', inputs: {} },
  'ticket.pass': { who: 'staff', about: 'ticket', inputs: { to: { kind: 'person', required: true } } },
  'ticket.ask': { who: 'staff', about: 'ticket', inputs: { question: needed } },
  'ticket.tell': { who: 'contact', about: 'ticket', inputs: { message: needed } },
  'ticket.recordAnswer': { who: 'staff', about: 'ticket', inputs: { heard: needed } },
  'ticket.recordTold': { who: 'contact', about: 'ticket', inputs: { said: text } },
  'ticket.recordConfirmed': { who: 'contact', about: 'ticket', inputs: {} },
  'ticket.recordNotFixed': { who: 'contact', about: 'ticket', inputs: { problem: text } },
  /** On the answer to a note; the note's id is carried along, nobody fills it in. */
  'note.send': { who: 'staff', about: 'ticket', inputs: { note: { ...line, required: true } } },
  'ticket.escalate': { who: 'holder', about: 'ticket', inputs: { tried: text, findings: text } },
  'ticket.return': { who: 'holder', about: 'ticket', inputs: { why: needed } },
  'ticket.redirect': {
    who: 'holder',
    about: 'ticket',
    inputs: { tier: { kind: 'tier', required: true }, why: needed },
  },
  'ticket.duplicate': { who: 'holder', about: 'ticket', inputs: { of: { ...line, required: true }, why: needed } },
  'ticket.untie': { who: 'staff', about: 'ticket', inputs: { why: needed } },
  'ticket.classify': {
    who: 'staff',
    about: 'ticket',
    inputs: { category: choice(CATEGORIES), impact: choice(IMPACTS), priority: choice(PRIORITIES) },
  },
  'ticket.solve': { who: 'holder', about: 'ticket', inputs: { rootCause: needed, fix: needed, userSteps: needed } },
  'ticket.acknowledge': { who: 'learner', about: 'ticket', inputs: {} },
  /** Filed with Microsoft by hand: its number, and later what came of it. */
  'case.open': { who: 'filer', about: 'ticket', inputs: { caseNumber: { ...line, required: true } } },
  'case.answer': { who: 'filer', about: 'ticket', inputs: { answer: needed } },
  'ticket.makeKnown': { who: 'staff', about: 'ticket', inputs: {} },
  'ticket.confirm': { who: 'requester', about: 'ticket', inputs: {} },
  'ticket.notFixed': { who: 'requester', about: 'ticket', inputs: { problem: text } },
  'ticket.withdraw': { who: 'requester', about: 'ticket', inputs: {} },
  'ticket.reopen': { who: 'requester', about: 'ticket', inputs: { problem: text } },
  /** On a ticket's card. */
  'bridge.open': { who: 'staff', about: 'ticket', inputs: { reason: needed } },
  'bridge.stop': { who: 'staff', about: 'bridge', inputs: { reason: needed } },
  'bridge.end': { who: 'staff', about: 'bridge', inputs: {} },
  'bridge.outcome': { who: 'staff', about: 'bridge', inputs: { outcome: needed } },
  /** On the card of a proposed known issue. */
  'known.approve': {
    who: 'staff',
    about: 'issue',
    inputs: {
      title: { ...line, required: true },
      symptoms: { ...brief, required: true },
      userSteps: brief,
      staffSteps: { ...brief, required: true },
      codes: line,
      platform: choice(PLATFORMS),
      category: choice(CATEGORIES),
      otherTitle: line,
      otherSteps: brief,
    },
  },
  'known.decline': { who: 'staff', about: 'issue', inputs: { why: needed } },
} as const satisfies Record<
  TicketVerb | BridgeVerb | ProposalVerb | 'bridge.open' | 'note.send' | `request.${string}`,
  VerbRow
>;

export type Verb = keyof typeof VERBS;
export type InputsOf<V extends Verb> = keyof (typeof VERBS)[V]['inputs'] & string;
